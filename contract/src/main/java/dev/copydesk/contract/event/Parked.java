package dev.copydesk.contract.event;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Which record of the log a rejection is about, as headers of the rejection's own record: enough to
 * find that record again, and nothing of what it holds.
 *
 * @param topic where the record stands
 * @param partition where it stands in the topic
 * @param offset where it stands in the partition
 * @param key its key as text, empty where it has none
 * @param stage the service that could not go on with it
 * @param error what went wrong
 * @param firstSeen when that was found out first, however often the record was sent again since
 */
public record Parked(
    String topic,
    int partition,
    long offset,
    String key,
    String stage,
    String error,
    Instant firstSeen) {

  private static final String TOPIC = "copydesk_topic";
  private static final String PARTITION = "copydesk_partition";
  private static final String OFFSET = "copydesk_offset";
  private static final String KEY = "copydesk_key";
  private static final String STAGE = "copydesk_stage";
  private static final String ERROR = "copydesk_error";
  private static final String FIRST_SEEN = "copydesk_first_seen";

  /** Where the record stands, as {@code topic/partition/offset}. */
  public String place() {
    return topic + '/' + partition + '/' + offset;
  }

  /** Puts all of it on a rejection's record. */
  public void writeTo(Headers headers) {
    EventContext.put(headers, TOPIC, topic);
    EventContext.put(headers, PARTITION, Integer.toString(partition));
    EventContext.put(headers, OFFSET, Long.toString(offset));
    EventContext.put(headers, KEY, key);
    EventContext.put(headers, STAGE, stage);
    EventContext.put(headers, ERROR, error);
    EventContext.put(headers, FIRST_SEEN, firstSeen.toString());
  }

  /** What {@link #writeTo} wrote; empty for what was refused before it came to the log. */
  public static Optional<Parked> from(Headers headers) {
    String topic = EventContext.text(headers, TOPIC);
    String partition = EventContext.text(headers, PARTITION);
    String offset = EventContext.text(headers, OFFSET);
    if (topic == null || partition == null || offset == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Parked(
            topic,
            Integer.parseInt(partition),
            Long.parseLong(offset),
            orEmpty(EventContext.text(headers, KEY)),
            orEmpty(EventContext.text(headers, STAGE)),
            orEmpty(EventContext.text(headers, ERROR)),
            firstSeen(headers, Instant.EPOCH)));
  }

  /** Puts on a record that is sent again when it was refused first. */
  public void markRedriven(Headers headers) {
    EventContext.put(headers, FIRST_SEEN, firstSeen.toString());
  }

  /** When a record was refused first, if {@link #markRedriven} told; else {@code now}. */
  public static Instant firstSeen(Headers headers, Instant now) {
    String told = EventContext.text(headers, FIRST_SEEN);
    try {
      return told == null ? now : Instant.parse(told);
    } catch (DateTimeParseException e) {
      return now;
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
