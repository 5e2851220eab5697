package dev.copydesk.standalone.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final Instant SINCE = Instant.parse("2026-03-10T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(SINCE.plusSeconds(7), ZoneOffset.UTC);

  @Test
  void tellsWhatWasFoundAndWhenItWasClean() {
    Watch watch = watch(new Seen("posts", null, 2, 0), new Seen("rejected", null, 0, 0));

    assertThat(watch.look()).isTrue();
    assertThat(watch.report(SINCE))
        .satisfiesExactly(
            line -> assertThat(line).contains("posts", "2 found", "clean at 2026-03-10T12:00:07Z"),
            line -> assertThat(line).contains("rejected", "0 found").endsWith("clean"));
  }

  @Test
  void tellsByWhenAPlaceIsCleanThatIsNotYet() {
    Watch watch = watch(new Seen("feed", Duration.ofDays(8), 3, 1), new Seen("posts", null, 1, 1));

    assertThat(watch.look()).isFalse();
    assertThat(watch.left()).containsExactly("feed (1)", "posts (1)");
    assertThat(watch.report(SINCE))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("3 found", "clean by 2026-03-18T12:00:00Z at the latest; 1 left"),
            line -> assertThat(line).contains("not clean yet; 1 left"));
  }

  @Test
  void promisesNothingOnceTheTimeHasPassed() {
    Watch watch = watch(new Seen("feed", Duration.ofSeconds(7), 1, 1));

    assertThat(watch.look()).isFalse();
    assertThat(watch.report(SINCE).get(0)).contains("not clean yet; 1 left");
  }

  @Test
  void countsWhatComesWhileItLooksAndIsNotCleanAgain() {
    Watch watch = watch(new Seen("posts", null, 0, 0, 1, 0));

    assertThat(watch.look()).isTrue();
    assertThat(watch.look()).isFalse();
    assertThat(watch.look()).isTrue();
    assertThat(watch.report(SINCE).get(0)).contains("1 found");
  }

  private static Watch watch(Place... places) {
    var watch = new Watch(CLOCK);
    watch.begin(List.of(places));
    return watch;
  }

  /** What is seen there, look after look. */
  private record Seen(String name, Duration bound, Queue<Long> looks) implements Place {
    Seen(String name, Duration bound, long... looks) {
      this(name, bound, new ArrayDeque<>(Arrays.stream(looks).boxed().toList()));
    }

    @Override
    public long look() {
      return looks.remove();
    }

    @Override
    public Optional<Instant> latest(Instant takenDown) {
      return Optional.ofNullable(bound).map(takenDown::plus);
    }
  }
}
