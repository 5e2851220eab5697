package dev.copydesk.publish.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void beginsWithinSeconds() {
    assertThat(Retries.next(1, NOW)).contains(NOW.plusSeconds(3));
  }

  @Test
  void waitsLongerEachTime() {
    List<Instant> times =
        IntStream.rangeClosed(1, 10)
            .mapToObj(each -> Retries.next(each, NOW).orElseThrow())
            .toList();

    assertThat(times).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void endsAfterThreeDaysAndMore() {
    Duration all =
        IntStream.iterate(1, each -> each + 1)
            .mapToObj(each -> Retries.next(each, NOW))
            .takeWhile(Optional::isPresent)
            .map(next -> Duration.between(NOW, next.orElseThrow()))
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(all).isBetween(Duration.ofDays(3), Duration.ofDays(4));
    assertThat(Retries.next(11, NOW)).isEmpty();
  }
}
