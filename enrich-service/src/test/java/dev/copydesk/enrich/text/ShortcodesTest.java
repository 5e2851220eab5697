package dev.copydesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.text.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shortcodes that nothing rendered. */
class ShortcodesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[vc_row]",
        "[/vc_row]",
        "[gallery ids=\"1,2\"]",
        "[gallery]",
        "[et_pb_section a='b'/]",
        "[contact-form-7 id=&#8221;12&#8221;]",
        "[toc]",
        "[/button]",
      })
  void go(String shortcode) {
    assertThat(text("<p>a " + shortcode + " b</p>")).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[sic]",
        "[Editor’s note]",
        "[1]",
        "[citation needed]",
        "[…]",
        "[20 dollars]",
        "[ a ]",
      })
  void areNotAnAuthorsBrackets(String brackets) {
    assertThat(text("<p>a " + brackets + " b</p>")).isEqualTo("a " + brackets + " b");
  }

  @Test
  void leaveTheWordsInside() {
    assertThat(text("<p>[vc_column_text]inner[/vc_column_text]</p>")).isEqualTo("inner");
  }

  @Test
  void stayInCode() {
    assertThat(text("<p><code>[gallery]</code></p>")).isEqualTo("[gallery]");
  }

  @Test
  void makeACaption() {
    Article article = Article.of("<p>[caption width=\"3\"]<img> Jane[/caption]</p><p>Text</p>");
    assertThat(article.blocks()).extracting(Block::kind).containsExactly(Kind.CAPTION, Kind.PROSE);
  }

  private static String text(String html) {
    return Article.of(html).text();
  }
}
