package dev.copydesk.enrich.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The map in which the forms stand. */
class SlotsTest {
  @Property(tries = 200)
  void holdsWhatWasPutLast(@ForAll List<@LongRange(min = 1, max = Long.MAX_VALUE - 1) Long> keys) {
    Slots slots = new Slots();
    Map<Long, Integer> map = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      slots.put(keys.get(i), i + 1);
      map.put(keys.get(i), i + 1);
    }
    assertThat(map).allSatisfy((key, value) -> assertThat(slots.get(key)).isEqualTo(value));
  }

  @Test
  void keepsEveryKeyWhileItGrows() {
    Slots slots = new Slots();
    Random random = new Random(1);
    long[] keys = random.longs(200_000, 1, Long.MAX_VALUE).toArray();
    for (int i = 0; i < keys.length; i++) {
      slots.put(keys[i], i + 1);
    }
    for (int i = 0; i < keys.length; i++) {
      assertThat(slots.get(keys[i])).isEqualTo(i + 1);
    }
  }

  @Test
  void hasNothingForAKeyThatWasNotPut() {
    Slots slots = new Slots();
    Random random = new Random(2);
    random.longs(10_000, 1, Long.MAX_VALUE).forEach(key -> slots.put(key, 7));
    assertThat(random.longs(10_000, 1, Long.MAX_VALUE).allMatch(key -> slots.get(key) == 0))
        .isTrue();
  }

  @Test
  void growsWithWhatIsThereAndNotWithWhatWas() {
    Slots slots = new Slots();
    slots.put(1, 7);
    Random random = new Random(3);
    random
        .longs(100_000, 2, Long.MAX_VALUE)
        .forEach(
            key -> {
              slots.put(key, 1);
              slots.put(key, 0);
            });
    assertThat(slots.size()).isLessThan(64);
    assertThat(slots.get(1)).isEqualTo(7);
  }

  @Test
  void keepsKeysThatStandSideBySideApart() {
    Slots slots = new Slots();
    for (long key = 1; key <= 60; key++) {
      slots.put(key, (int) key);
      slots.put(Long.MAX_VALUE - key, (int) -key);
    }
    for (long key = 1; key <= 60; key++) {
      assertThat(slots.get(key)).isEqualTo((int) key);
      assertThat(slots.get(Long.MAX_VALUE - key)).isEqualTo((int) -key);
    }
  }
}
