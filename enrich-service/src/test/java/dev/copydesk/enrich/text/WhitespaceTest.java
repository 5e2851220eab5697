package dev.copydesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What counts as white space. */
class WhitespaceTest {
  @Test
  void isWhatUnicodeOrJavaCallsSpaceAndEveryControlCharacter() {
    assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE))
        .allSatisfy(
            c ->
                assertThat(Whitespace.is((char) (int) c))
                    .as("U+%04X", c)
                    .isEqualTo(
                        Character.isSpaceChar(c)
                            || Character.isWhitespace(c)
                            || Character.isISOControl(c)));
  }
}
