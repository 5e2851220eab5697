package dev.copydesk.contract.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of one event, as headers of its record (binary content mode of the
 * Kafka protocol binding). {@code ce_type} and {@code content-type} are set by the {@link
 * EventSerde}, since the value decides them.
 *
 * @param id unique for its source; the publish reference that follows a post through every stage
 * @param source a URI reference: who sent the event
 * @param subject the key of what it is about
 * @param time when it happened, as the source says, or when it was received
 * @param received when ingest accepted it
 * @param sequence the source's own count of its events, where it keeps one; a lower number than the
 *     last one seen for a subject is stale
 * @param traceparent W3C trace context, where the sender gave one
 */
public record EventContext(
    String id,
    String source,
    String subject,
    Instant time,
    Instant received,
    @Nullable Long sequence,
    @Nullable String traceparent) {

  private static final String RECEIVED = "copydesk_received";
  private static final String LANE = "copydesk_lane";
  private static final String BACKFILL = "backfill";

  /** Reads what {@link #writeTo} wrote; what is missing is taken from the record's own time. */
  public static EventContext from(Headers headers, Instant recordTime) {
    String sequence = text(headers, "ce_sequence");
    return new EventContext(
        orEmpty(text(headers, "ce_id")),
        orEmpty(text(headers, "ce_source")),
        orEmpty(text(headers, "ce_subject")),
        instant(text(headers, "ce_time"), recordTime),
        instant(text(headers, RECEIVED), recordTime),
        sequence == null ? null : Long.valueOf(sequence),
        text(headers, "traceparent"));
  }

  /** Puts the attributes on a record, in place of those it had. */
  public void writeTo(Headers headers) {
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", id);
    put(headers, "ce_source", source);
    put(headers, "ce_subject", subject);
    put(headers, "ce_time", time.toString());
    put(headers, RECEIVED, received.toString());
    if (sequence != null) {
      put(headers, "ce_sequence", sequence.toString());
    }
    if (traceparent != null) {
      put(headers, "traceparent", traceparent);
    }
  }

  /** Stamps the time at which a stage was done with the event: {@code copydesk_enriched}. */
  public static void stamp(Headers headers, String stage, Instant at) {
    put(headers, "copydesk_" + stage, at.toString());
  }

  /** Says, on a record that no event of its own led to, what did: {@code copydesk_cause}. */
  public static void cause(Headers headers, String cause) {
    put(headers, "copydesk_cause", cause);
  }

  /** Says that an event is of an old post, read again from its source: it can wait. */
  public static void backfill(Headers headers) {
    put(headers, LANE, BACKFILL);
  }

  /** Whether {@link #backfill} was said. */
  public static boolean isBackfill(Headers headers) {
    return BACKFILL.equals(text(headers, LANE));
  }

  /** One header as text; null where it is missing. */
  public static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    byte[] value = header == null ? null : header.value();
    return value == null ? null : new String(value, StandardCharsets.UTF_8);
  }

  static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Instant instant(@Nullable String text, Instant otherwise) {
    try {
      return text == null ? otherwise : Instant.parse(text);
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }
}
