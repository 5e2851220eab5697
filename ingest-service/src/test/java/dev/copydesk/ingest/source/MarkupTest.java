package dev.copydesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Working memory | Working memory",
        "<p>What <em>holds</em> a few things.</p> | What holds a few things.",
        "Caf&#233; &amp; bar | Café & bar",
        "The mind&#8217;s &#x2026; eye | The mind’s … eye",
        "one<br>two | one two",
        "a<script>alert(1)</script>b | a b",
        "a <!-- not this --> b | a b",
        "3 < 4 and 5 > 4 | 3 < 4 and 5 > 4",
        "&bogus; stays | &bogus; stays",
        "&amp;lt; is decoded once | &lt; is decoded once",
        "&#0;&#xD800;x | x"
      })
  void readsAsItWouldBeSeen(String html, String text) {
    assertThat(Markup.text(html)).isEqualTo(text);
  }

  @RepeatedTest(200)
  void makesOneLineOfWhateverItIsGiven(RepetitionInfo repetition) {
    String pieces = "<>&;#x!-/ ab\n\tscript\u00a0\ud83d";
    String html =
        new Random(repetition.getCurrentRepetition())
            .ints(80, 0, pieces.length())
            .mapToObj(i -> pieces.substring(i, i + 1))
            .collect(Collectors.joining());

    assertThat(Markup.text(html)).doesNotContain("\n", "\t");
  }
}
