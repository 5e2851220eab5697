package dev.copydesk.ingest.kafka;

/** What the log said of one event. */
public sealed interface Receipt {
  /** It is on the log, on every broker that must have it. */
  record Written(String topic, int partition, long offset) implements Receipt {}

  /** It was not confirmed in time: it may or may not be there. */
  record Unconfirmed(String cause) implements Receipt {}

  /** It cannot be written, now or later: what is wrong with it, and how to mend it. */
  record Unwritable(String found, String fix) implements Receipt {}
}
