package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SliceTest {
  private final AtomicLong clock = new AtomicLong(1_000);
  private final Slice slice = new Slice(clock::get, Duration.ofMillis(5));

  @Test
  void allowsOnePostHoweverLateItIs() {
    clock.addAndGet(60_000);

    assertThat(slice.left()).isEqualTo(Slice.MOST);
  }

  @Test
  void endsWithItsTime() {
    slice.spend();
    assertThat(slice.left()).isPositive();

    clock.addAndGet(5);

    assertThat(slice.left()).isZero();
  }

  @Test
  void endsWithItsTimeThoughItsPostsWerePassedOver() {
    slice.pass();
    assertThat(slice.left()).isEqualTo(Slice.MOST);

    clock.addAndGet(5);

    assertThat(slice.left()).isZero();
  }

  @Test
  void endsWithItsPostsIfTheyCostNoTime() {
    for (int post = 0; post < Slice.MOST; post++) {
      slice.spend();
    }

    assertThat(slice.left()).isZero();
  }
}
