package dev.copydesk.publish.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How long what is superseded is kept. The topic keeps every entry for a week at the least; here it
 * ends with a day, within that week, so that nodes that have read the topic at different times show
 * the same, and pages change for it once a day at the most.
 */
final class Kept {
  private static final Duration DAYS = Duration.ofDays(6);

  private Kept() {}

  /** What is superseded and older than this is shown no more. */
  static Instant since(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS).minus(DAYS);
  }

  /** As the file has times. */
  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** As {@link #micros} wrote it. */
  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
