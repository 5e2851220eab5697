package dev.copydesk.enrich.topology;

import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.enrich.Enricher;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Hands each record to its task, and the task its slices of owed work. */
final class EnrichPosts implements Processor<String, Input, String, EnrichedEvent> {
  /** Owed posts are looked at this often, this many at a time: some 5 ms of work in every 20. */
  static final Duration SLICE_EVERY = Duration.ofMillis(20);

  static final int SLICE = 50;

  private final Enricher enricher;
  private final Outcomes outcomes;
  private @Nullable EnrichTask task;

  EnrichPosts(Enricher enricher, Outcomes outcomes) {
    this.enricher = enricher;
    this.outcomes = outcomes;
  }

  @Override
  public void init(ProcessorContext<String, EnrichedEvent> context) {
    EnrichTask started = new EnrichTask(context, enricher, outcomes);
    context.schedule(SLICE_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> started.payOwed(SLICE));
    task = started;
  }

  @Override
  public void process(Record<String, Input> record) {
    if (task == null) {
      throw new IllegalStateException("a record came before the task was set up");
    }
    EnrichTask at = task;
    EventContext context =
        EventContext.from(record.headers(), Instant.ofEpochMilli(record.timestamp()));
    record
        .value()
        .fold(
            post -> at.onPost(record.key(), post, context),
            reference -> at.onReference(reference, context));
  }
}
