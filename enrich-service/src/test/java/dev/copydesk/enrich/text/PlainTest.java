package dev.copydesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles and names as plain text. */
class PlainTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The <em>inner</em> critic | The inner critic",
        "Fish &amp; chips | Fish & chips",
        "Rock &#8217;n&#8217; roll | Rock ’n’ roll",
        "&amp;lt;b&amp;gt; | &lt;b&gt;",
        "5 &gt; 3 | 5 > 3",
        "no&nbsp;&nbsp;break | no break",
        "a<script>alert(1)</script>b | a b",
      })
  void hasNeitherTagsNorEntities(String html, String text) {
    assertThat(Plain.of(html)).isEqualTo(text);
  }

  @Test
  void keepsAnAngleBracketInAName() {
    assertThat(Plain.ofName("Us <3 them &amp; you")).isEqualTo("Us <3 them & you");
  }
}
