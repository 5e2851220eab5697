package dev.copydesk.standalone.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.standalone.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesCommandTest {
  @Test
  void writesAnArrayOfSentencesForEachLine() {
    Run run = Run.reading("\"Dr. Roe came. She left.\"\n\"\"\n", "sentences", "--lang", "en");
    assertThat(run.status()).isZero();
    assertThat(run.lines()).containsExactly("[\"Dr. Roe came.\",\"She left.\"]", "[]");
  }

  @Test
  void takesTheLanguageThatALineNames() {
    String line = "{\"lang\":\"de\",\"text\":\"Am 12. Juni. Gut.\"}";
    assertThat(Run.reading(line, "sentences", "--lang", "en").lines())
        .containsExactly("[\"Am 12. Juni.\",\"Gut.\"]");
  }

  @Test
  void showsALineThatWasWrappedAsOne() {
    assertThat(Run.reading("\"A cold \\nnight.\"", "sentences").lines())
        .containsExactly("[\"A cold night.\"]");
  }

  @Test
  void putsAMarkThatWasBrokenOffBackToItsWord() {
    assertThat(Run.reading("\"Call us\\n. We wait.\"", "sentences").lines())
        .containsExactly("[\"Call us.\",\"We wait.\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "{\"lang\":\"en\"}", "Dr. Roe", "{\"text\":5}", "[]"})
  void refusesALineThatIsNoText(String line) {
    Run run = Run.reading("\"Fine.\"\n" + line, "sentences");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.lines()).containsExactly("[\"Fine.\"]");
    assertThat(run.err()).contains("line 2 is no text; give a JSON string");
  }
}
