package dev.copydesk.publish.push;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a message that did not arrive is sent again; after three days and a half it is not. */
final class Retries {
  private static final List<Duration> AFTER =
      List.of(
          Duration.ofSeconds(3),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(32));

  private Retries() {}

  /** When to try again what failed at {@code now}; empty when it was tried often enough. */
  static Optional<Instant> next(int failures, Instant now) {
    return failures > AFTER.size()
        ? Optional.empty()
        : Optional.of(now.plus(AFTER.get(failures - 1)));
  }
}
