package dev.copydesk.enrich.topology;

import static java.util.Objects.requireNonNull;

import dev.copydesk.contract.event.ReferenceEvent;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Passes references on, to every task, and asks for the commit that lets these see them: a post
 * that comes right after its new category is to be written with it.
 */
final class PassReferences implements Processor<String, ReferenceEvent, String, ReferenceEvent> {
  private final Supplier<Commits> commits;
  private @Nullable ProcessorContext<String, ReferenceEvent> context;

  /**
   * A processor that is yet to be given its task.
   *
   * @param commits gives the commits of the thread that asks
   */
  PassReferences(Supplier<Commits> commits) {
    this.commits = commits;
  }

  @Override
  public void init(ProcessorContext<String, ReferenceEvent> context) {
    this.context = context;
    commits.get().begin(context.appConfigs());
    context.schedule(Slice.EVERY, PunctuationType.WALL_CLOCK_TIME, now -> commits.get().askIfDue());
  }

  @Override
  public void process(Record<String, ReferenceEvent> record) {
    ProcessorContext<String, ReferenceEvent> to = requireNonNull(context);
    to.forward(record);
    commits.get().live(to, record.timestamp());
  }

  @Override
  public void close() {
    if (context != null) {
      commits.get().leave(context);
    }
  }
}
