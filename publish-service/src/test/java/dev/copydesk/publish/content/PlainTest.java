package dev.copydesk.publish.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTest {
  @Test
  void leavesTextAsItIs() {
    String text = "Zoë: 1 < 2,\n\t\u0639\u0644\u0645 \uD83D\uDE00 \uFFFD";

    assertThat(Plain.text(text)).isEqualTo(text);
  }

  @Test
  void takesControlCharactersAway() {
    assertThat(Plain.text("a\u0000b\u0007c\r\nd\u007Fe\u0085f")).isEqualTo("abc\ndef");
  }

  @Test
  void takesAwayWhatIsNoCharacter() {
    assertThat(Plain.text("a\uFFFEb\uFFFFc\uFDD0d" + Character.toString(0x1FFFE)))
        .isEqualTo("abcd");
  }

  @Test
  void marksHalvesOfPairs() {
    assertThat(Plain.text("\uDE00a\uD83D")).isEqualTo("\uFFFDa\uFFFD");
  }

  @Property(tries = 300)
  void whateverComesOutSurvivesUtf8(@ForAll String text) {
    String plain = Plain.text(text);

    assertThat(new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(plain);
    assertThat(Plain.text(plain)).isEqualTo(plain);
  }

  @Test
  void aLineHasNoLineEndsAndIsNoLongerThanItMayBe() {
    assertThat(Plain.line(" one\n two\t three ", 100)).isEqualTo("one two three");
    assertThat(Plain.line("one two three", 13)).isEqualTo("one two three");
    assertThat(Plain.line("one two three", 8)).isEqualTo("one two…");
  }

  @Test
  void aLineIsNotCutWithinACharacter() {
    assertThat(Plain.line("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 2)).isEqualTo("\uD83D\uDE00…");
  }
}
