package dev.copydesk.standalone.takedown;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a topic may keep what a newer record of the same key supersedes, by its settings.
 *
 * <p>The broker compacts whole segments, and not the one that is written to. That one ends with the
 * first record after {@code segment.ms} or {@code max.compaction.lag.ms}; a take-down is said every
 * hour, so that there is one.
 */
final class Bound {
  private static final Duration SAID_EVERY = Duration.ofHours(1);
  private static final Duration BROKERS_WORK = Duration.ofHours(1);

  private Bound() {}

  /** Empty where the settings set no bound. */
  static Optional<Duration> of(Map<String, String> topic) {
    String policy = topic.getOrDefault("cleanup.policy", "");
    return Stream.of(
            policy.contains("compact") ? compacted(topic) : Optional.<Duration>empty(),
            policy.contains("delete") ? deleted(topic) : Optional.<Duration>empty())
        .flatMap(Optional::stream)
        .min(Duration::compareTo)
        .map(BROKERS_WORK::plus);
  }

  private static Optional<Duration> compacted(Map<String, String> topic) {
    Optional<Duration> most = millis(topic, "max.compaction.lag.ms");
    return most.map(
        lag -> {
          Duration closed = shorter(segment(topic), lag).plus(SAID_EVERY);
          Duration least = millis(topic, "min.compaction.lag.ms").orElse(Duration.ZERO);
          Duration cleanable = closed.plus(least);
          return cleanable.compareTo(lag) > 0 ? cleanable : lag;
        });
  }

  private static Optional<Duration> deleted(Map<String, String> topic) {
    return millis(topic, "retention.ms").map(segment(topic).plus(SAID_EVERY)::plus);
  }

  private static Duration segment(Map<String, String> topic) {
    return millis(topic, "segment.ms").orElse(Duration.ofDays(7));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Empty for what Kafka takes for never. */
  private static Optional<Duration> millis(Map<String, String> topic, String name) {
    return Optional.ofNullable(topic.get(name))
        .map(Long::parseLong)
        .filter(millis -> millis >= 0 && millis != Long.MAX_VALUE)
        .map(Duration::ofMillis);
  }
}
