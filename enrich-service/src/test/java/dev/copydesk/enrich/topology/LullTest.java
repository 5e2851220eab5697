package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LullTest {
  private static final long MOST = Lull.MOST.toMillis();

  private final Lull lull = new Lull();
  private long now = 1_000_000;

  @Test
  void isThereWhileNothingChanges() {
    assertThat(lull.hasCome(now)).isTrue();
    assertThat(lull.hasCome(now + 20)).isTrue();
  }

  @Test
  void hasNotComeInTheSliceOfAChange() {
    lull.changed(now);

    assertThat(lull.hasCome(now)).isFalse();
  }

  @Test
  void comesASliceAfterTheLastChange() {
    lull.changed(now);
    lull.hasCome(now + 20);

    assertThat(lull.hasCome(now + 40)).isTrue();
  }

  @Test
  void isWaitedForWhileChangesKeepComing() {
    for (long waited = 0; waited < MOST; waited += 20) {
      lull.changed(now + waited);
      assertThat(lull.hasCome(now + waited)).as("after %d ms", waited).isFalse();
    }
  }

  @Test
  void isNotWaitedForLongerThanHalfASecond() {
    lull.changed(now);
    lull.hasCome(now);

    lull.changed(now + MOST);

    assertThat(lull.hasCome(now + MOST)).isTrue();
  }

  @Test
  void onceGivenUpIsNotWaitedForAgainBeforeChangesHavePaused() {
    lull.changed(now);
    lull.hasCome(now);
    for (long later = MOST; later < 10 * MOST; later += 20) {
      lull.changed(now + later);
      assertThat(lull.hasCome(now + later)).isTrue();
    }
  }

  @Test
  void isWaitedForAfreshOnceChangesHadPaused() {
    lull.changed(now);
    lull.hasCome(now);
    lull.hasCome(now + 20);

    lull.changed(now + 10 * MOST);

    assertThat(lull.hasCome(now + 10 * MOST)).isFalse();
  }
}
