package dev.copydesk.enrich.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The rows of words that are forms, and those that longer ones begin with. */
class RowsTest {
  private static final int MANY = 200_000;

  private final Random random = new Random(1);
  private final Rows rows = new Rows();

  @Property(tries = 200)
  void tellFormsAndBeginnings(@ForAll List<@IntRange(min = -40, max = 40) Integer> steps) {
    Rows few = new Rows();
    Map<Long, Integer> forms = new HashMap<>();
    Set<Long> beginnings = new HashSet<>();
    for (int i = 0; i < steps.size(); i++) {
      long row = row(Math.abs(steps.get(i)));
      if (steps.get(i) < 0) {
        few.begin(row);
        beginnings.add(row);
      } else {
        few.put(row, i % 5);
        forms.put(row, i % 5);
      }
    }
    forms.forEach((row, value) -> assertThat(few.get(row) & ~Rows.MORE).isEqualTo(value));
    assertThat(beginnings).allMatch(row -> few.get(row) < 0);
  }

  @Test
  void keepEveryFormAndBeginningWhileTheyGrow() {
    long[] forms = some(MANY);
    long[] beginnings = some(MANY);
    for (int i = 0; i < MANY; i++) {
      rows.put(forms[i], i + 1);
      rows.begin(beginnings[i]);
      rows.begin(beginnings[i / 2]);
      assertThat(rows.get(forms[i / 2]) & ~Rows.MORE).isEqualTo(i / 2 + 1);
    }
    for (int i = 0; i < MANY; i++) {
      assertThat(rows.get(forms[i]) & ~Rows.MORE).isEqualTo(i + 1);
      assertThat(rows.get(beginnings[i])).isNegative();
    }
  }

  @Test
  void haveNoFormThatWasNotPut() {
    LongStream.of(some(MANY)).forEach(row -> rows.put(row, 7));
    LongStream.of(some(MANY)).forEach(rows::begin);
    assertThat(LongStream.of(some(MANY)).map(row -> rows.get(row) & ~Rows.MORE).max()).hasValue(0);
  }

  @Test
  void goOnInVainSeldom() {
    LongStream.of(some(MANY)).forEach(row -> rows.put(row, 7));
    LongStream.of(some(MANY / 2)).forEach(rows::begin);
    assertThat(LongStream.of(some(MANY)).filter(row -> rows.get(row) < 0).count())
        .isLessThan(MANY / 20);
  }

  @Test
  void areMostlyToldWithoutLookingThemUp() {
    Sieve sieve = Sieve.of(MANY, 0);
    assertThat(sieve.isFull(MANY, 0)).isFalse();
    for (long row : some(MANY)) {
      sieve.addForm(Beginnings.mark(row));
      assertThat(sieve.mayBeForm(Beginnings.mark(row))).isTrue();
    }
    assertThat(
            LongStream.of(some(MANY)).filter(row -> sieve.mayBeForm(Beginnings.mark(row))).count())
        .isLessThan(MANY / 4);
  }

  private static long row(int number) {
    return Letters.finish(number * 0x9E3779B97F4A7C15L + 1);
  }

  private long[] some(int count) {
    return random.longs(count, 1, Long.MAX_VALUE).toArray();
  }
}
