package dev.copydesk.ingest.kafka;

/** What the log said of one event. */
public sealed interface Receipt {
  /** It is on the log, on every broker that must have it. */
  record Written(String topic, int partition, long offset) implements Receipt {}

  /** It was not confirmed in time: it may or may not be there. */
  record Unconfirmed(String cause) implements Receipt {}

  /** It was not sent: no item may be longer than {@code limit} bytes. */
  record TooLong(int bytes, int limit) implements Receipt {}
}
