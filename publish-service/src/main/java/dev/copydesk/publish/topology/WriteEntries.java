package dev.copydesk.publish.topology;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.publish.feed.FeedForm;
import dev.copydesk.publish.feed.Step;
import dev.copydesk.publish.feed.Step.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Writes an entry for each step that a post takes, and nothing where nothing changes.
 *
 * <p>Nothing of the wall clock gets into an entry, so that a replay writes the same bytes; it
 * stands in the header {@code copydesk_published} alone. A record's timestamp is the latest that
 * its partition has seen: readers merge partitions by it, and it must not run backwards.
 */
final class WriteEntries extends ContextualProcessor<String, EnrichedEvent, String, FeedEntry> {
  private static final String SOURCE = "/copydesk/feed";

  /** Among the sites' counts, the last time that was given away; no site has an empty name. */
  private static final String CLOCK = "";

  private final Clock clock;
  private final Outcomes outcomes;
  private final int partitions;

  WriteEntries(Clock clock, Outcomes outcomes, int partitions) {
    this.clock = clock;
    this.outcomes = outcomes;
    this.partitions = partitions;
  }

  @Override
  public void process(Record<String, EnrichedEvent> record) {
    PostKey key = PostKey.parse(record.key());
    if (record.value() != null) {
      KeyValueStore<String, FeedForm> forms = context().getStateStore(FeedTopology.FORMS);
      FeedForm before = forms.get(record.key());
      Optional<Step> step = Step.from(before, record.value());
      if (step.isPresent()) {
        forms.put(record.key(), step.get().now());
        write(key, step.get(), record);
      } else {
        outcomes.unchanged();
      }
      if (step.isEmpty() && isTakeDown(record.value())) {
        forms.put(record.key(), before);
        touch(key);
      }
    }
  }

  private static boolean isTakeDown(EnrichedEvent event) {
    return event.foldEnriched(enriched -> false, PostRemoved::takenDown);
  }

  /**
   * Writes a tombstone of nothing to the site's partition, since the broker lets go of what is
   * erased only after the partition is written to again. There is nothing to tell readers.
   */
  private void touch(PostKey key) {
    String nothing = new PostKey(key.site(), "take-down", key.id()).toString();
    context()
        .forward(new Record<>(nothing, null, context().currentStreamTimeMs(), new RecordHeaders()));
  }

  private void write(PostKey key, Step step, Record<String, EnrichedEvent> record) {
    EventContext from =
        EventContext.from(record.headers(), Instant.ofEpochMilli(record.timestamp()));
    var place = new Place(nextSequence(key.site()), nextUpdated());
    FeedEntry entry = step.entry(key, place, from.received(), cause(step, from, key));
    Instant now = clock.instant();
    context()
        .forward(
            new Record<>(
                record.key(),
                entry,
                context().currentStreamTimeMs(),
                headers(record.headers(), entry, from, now)));
    outcomes.written(entry.change(), from.received(), now);
  }

  private long nextSequence(String site) {
    KeyValueStore<String, Long> sequences = context().getStateStore(FeedTopology.SEQUENCES);
    Long last = sequences.get(site);
    long next = last == null ? 1 : last + 1;
    sequences.put(site, next);
    return next;
  }

  /**
   * The task's partition times microseconds of its own: no two partitions share one, and each moves
   * on with every entry.
   */
  private Instant nextUpdated() {
    KeyValueStore<String, Long> sequences = context().getStateStore(FeedTopology.SEQUENCES);
    Long last = sequences.get(CLOCK);
    long micros = TimeUnit.MILLISECONDS.toMicros(context().currentStreamTimeMs());
    long next = Math.max(micros, last == null ? micros : last + 1);
    int apart = Math.floorMod(context().taskId().partition() - next, partitions);
    sequences.put(CLOCK, next + apart);
    return Instant.EPOCH.plus(next + apart, ChronoUnit.MICROS);
  }

  private static Cause cause(Step step, EventContext from, PostKey key) {
    return step.post() == null
        ? new Cause(Cause.Kind.POST, key.toString(), from.id())
        : step.post().provenance().cause();
  }

  /** What the stages before have said, under the name of the new event. */
  private static Headers headers(Headers before, FeedEntry entry, EventContext from, Instant now) {
    var headers = new RecordHeaders(before);
    new EventContext(
            entry.site() + '/' + entry.sequence(),
            SOURCE,
            entry.id(),
            entry.time(),
            from.received(),
            entry.sequence(),
            from.traceparent())
        .writeTo(headers);
    EventContext.stamp(headers, "published", now);
    return headers;
  }
}
