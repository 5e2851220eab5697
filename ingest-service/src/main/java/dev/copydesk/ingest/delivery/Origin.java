package dev.copydesk.ingest.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says of an event, not of what is in it.
 *
 * @param id the event's id, which becomes its reference
 * @param source who says that it happened, a URI reference; null where nobody says
 * @param time when it happened; null where nobody says
 * @param sequence the sender's own count of its events; null where it keeps none
 * @param traceparent W3C trace context; null where there is none
 * @param cause why it is told of though nothing new happened: {@code backfill} or {@code
 *     reconcile}; null for what is news
 */
public record Origin(
    String id,
    @Nullable String source,
    @Nullable Instant time,
    @Nullable Long sequence,
    @Nullable String traceparent,
    @Nullable String cause) {
  /** An event of which nothing is said but its id. */
  public static Origin of(String id, @Nullable String traceparent) {
    return new Origin(id, null, null, null, CloudEvents.traceparent(traceparent), null);
  }

  /** The same event, told of for {@code cause}. */
  public Origin because(@Nullable String cause) {
    return new Origin(id, source, time, sequence, traceparent, cause);
  }

  /** The origin of one item of several: its id is {@code id/index}. */
  Origin ofItem(int index) {
    return new Origin(id + '/' + index, source, time, sequence, traceparent, cause);
  }
}
