package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  private static final long EVERY = Slice.EVERY.toMillis();
  private static final long SHORT = Pace.SHORT.toMillis();
  private static final long LONG = Pace.LONG.toMillis();
  private static final long LATE = Pace.LATE.toMillis();

  private long now = 1_000_000;
  private final Pace pace = new Pace(() -> now);
  private final List<Object> given = new ArrayList<>();

  @Test
  void givesOwedWorkALongSliceWhileNoLiveEventComes() {
    assertThat(lengthOfASlice("task")).isEqualTo(LONG);
  }

  @Test
  void givesItAShortOneWhileLiveEventsCome() {
    pace.live(now);

    assertThat(lengthOfASlice("task")).isEqualTo(SHORT);
  }

  @Test
  void givesItALongOneAgainOnceTheyHaveStayedAway() {
    pace.live(now);
    now += Pace.QUIET.toMillis();

    assertThat(lengthOfASlice("task")).isEqualTo(LONG);
  }

  @Test
  void letsNoSliceFollowAnotherAtOnce() {
    assertThat(slice("task", 5)).isTrue();
    assertThat(slice("another", 5)).isFalse();

    now += EVERY;

    assertThat(slice("another", 5)).isTrue();
  }

  @Test
  void givesSlicesInTurn() {
    for (int round = 0; round < 4; round++) {
      slice("first", 5);
      slice("second", 5);
      now += EVERY;
    }

    assertThat(given).containsExactly("first", "second", "first", "second");
  }

  @Test
  void waitsForNoTaskThatHasLeft() {
    slice("first", 5);
    slice("second", 5);
    pace.leave("second");
    now += EVERY;

    assertThat(slice("first", 5)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 10", "2, 30", "3, 70", "4, 90", "50, 90"})
  void restsTheLongerTheMoreLiveEventsAreLate(int late, long rest) {
    slice("task", 10);

    lateOnes(late);

    assertThat(restBefore("task", 10)).isEqualTo(rest);
  }

  @Test
  void doesNotRestForALiveEventThatCameInTime() {
    slice("task", 10);
    pace.live(now - LATE);
    now += EVERY;

    assertThat(slice("task", 10)).isTrue();
  }

  @Test
  void restsALittleLessFromSliceToSliceWhileNoneIsLate() {
    slice("task", 10);
    lateOnes(4);

    List<Long> rests = new ArrayList<>();
    for (int slice = 0; slice < Pace.LONGEST_REST; slice++) {
      rests.add(restBefore("task", 10));
    }

    assertThat(rests).containsExactly(90L, 80L, 70L, 60L, 50L, 40L, 30L, 20L, 10L);
  }

  @Test
  void leavesOwedWorkATenthOfTheTimeThoughEveryLiveEventIsLate() {
    long began = now;
    int slices = 0;
    while (slices < 100) {
      pace.live(0);
      now += 1;
      slices += slice("task", 10) ? 1 : 0;
    }

    assertThat(now - began).isBetween(9_900L, 10_200L);
  }

  private void lateOnes(int events) {
    for (int event = 0; event < events; event++) {
      pace.live(now - LATE - 1);
      slice("task", 10);
    }
  }

  private long restBefore(String task, long lasting) {
    long from = now;
    while (!slice(task, lasting)) {
      now++;
    }
    return now - lasting - from;
  }

  private boolean slice(String task, long lasting) {
    int before = given.size();
    pace.give(
        task,
        slice -> {
          given.add(task);
          now += lasting;
        });
    return given.size() > before;
  }

  private long lengthOfASlice(String task) {
    long from = now;
    pace.give(
        task,
        slice -> {
          slice.spend();
          while (slice.left() > 0) {
            now++;
          }
        });
    return now - from;
  }
}
