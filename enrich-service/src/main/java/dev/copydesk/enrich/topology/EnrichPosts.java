package dev.copydesk.enrich.topology;

import static java.util.Objects.requireNonNull;

import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.glossary.Glossaries;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Hands each record to its task, and the task its slices of owed work. */
final class EnrichPosts implements Processor<String, Input, String, EnrichedEvent> {
  private final Enricher enricher;
  private final Glossaries glossaries;
  private final Outcomes outcomes;
  private final Supplier<Pace> paces;
  private final Supplier<Commits> commits;
  private @Nullable ProcessorContext<String, EnrichedEvent> context;
  private @Nullable EnrichTask task;

  /**
   * A processor that is yet to be given its task.
   *
   * @param paces gives the pace of the thread that asks
   * @param commits gives its commits
   */
  EnrichPosts(
      Enricher enricher,
      Glossaries glossaries,
      Outcomes outcomes,
      Supplier<Pace> paces,
      Supplier<Commits> commits) {
    this.enricher = enricher;
    this.glossaries = glossaries;
    this.outcomes = outcomes;
    this.paces = paces;
    this.commits = commits;
  }

  @Override
  public void init(ProcessorContext<String, EnrichedEvent> context) {
    // A task whose stores were lost starts again without having been closed.
    close();
    EnrichTask started = new EnrichTask(context, enricher, glossaries, outcomes, paces.get());
    context.schedule(Slice.EVERY, PunctuationType.WALL_CLOCK_TIME, now -> onTime(started));
    commits.get().begin(context.appConfigs());
    this.context = context;
    task = started;
  }

  @Override
  public void process(Record<String, Input> record) {
    EnrichTask at = requireNonNull(task);
    EventContext of = EventContext.from(record.headers(), Instant.ofEpochMilli(record.timestamp()));
    boolean isOld = EventContext.isBackfill(record.headers());
    record
        .value()
        .fold(
            post -> {
              if (!isOld) {
                paces.get().live(record.timestamp());
              }
              at.onPost(record.key(), post, of, isOld);
              if (!isOld) {
                commits.get().live(requireNonNull(context), record.timestamp());
              }
            },
            reference -> at.onReference(reference, of));
  }

  private void onTime(EnrichTask started) {
    started.payOwed();
    commits.get().askIfDue();
  }

  @Override
  public void close() {
    if (task != null) {
      task.close();
      task = null;
      commits.get().leave(requireNonNull(context));
    }
  }
}
