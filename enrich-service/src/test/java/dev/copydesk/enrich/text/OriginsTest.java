package dev.copydesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Every word of a text can be cut out of the HTML that it came from. */
class OriginsTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?: [\\p{L}\\p{N}]+)?");
  private static final Pattern MARKUP = Pattern.compile("<!--.*?-->|<[^>]*>|\\[vc_row]");

  @Property(tries = 2_000)
  void wordsAreWhereTheySayInAnyHtml(@ForAll("html") String html) {
    Article article = Article.of(html);
    for (Block block : article.blocks()) {
      Matcher words = WORD.matcher(article.text()).region(block.start(), block.end());
      while (words.find()) {
        assertThat(cut(html, article, words.start(), words.end())).isEqualTo(words.group());
      }
    }
  }

  @Property(tries = 500)
  void placesNeverRunBackwards(@ForAll("html") String html) {
    Article article = Article.of(html);
    for (int i = 1; i < article.text().length(); i++) {
      assertThat(article.htmlStart(i)).isGreaterThanOrEqualTo(article.htmlStart(i - 1));
      assertThat(article.htmlEnd(i)).isGreaterThanOrEqualTo(article.htmlStart(i - 1));
    }
  }

  @Property(tries = 500)
  void blocksAreTheLinesOfTheText(@ForAll("html") String html) {
    Article article = Article.of(html);
    List<String> lines =
        article.blocks().stream()
            .map(block -> article.text().substring(block.start(), block.end()))
            .toList();
    assertThat(String.join("\n", lines)).isEqualTo(article.text());
  }

  @Property(tries = 500)
  void runsFillTheirBlock(@ForAll("html") String html) {
    for (Block block : Article.of(html).blocks()) {
      int at = block.start();
      for (Run run : block.runs()) {
        assertThat(run.start()).isEqualTo(at);
        at = run.end();
      }
      assertThat(at).isEqualTo(block.end()).isGreaterThan(block.start());
    }
  }

  @Test
  void anEntityIsOnePlace() {
    Article article = Article.of("<p>a&#8217;b</p>");
    assertThat(article.htmlStart(1)).isEqualTo(4);
    assertThat(article.htmlEnd(2)).isEqualTo(11);
  }

  @Test
  void bothHalvesOfAPairComeFromOneEntity() {
    Article article = Article.of("&#x1F600;!");
    assertThat(article.htmlStart(1)).isZero();
    assertThat(article.htmlEnd(1)).isEqualTo(9);
    assertThat(article.htmlStart(2)).isEqualTo(9);
  }

  @Test
  void aCharacterThatTheParserDropsMovesNothing() {
    String html = "<p>one\u0000two three</p>";
    Article article = Article.of(html);
    int three = article.text().indexOf("three");
    assertThat(cut(html, article, three, three + 5)).isEqualTo("three");
  }

  @Provide
  Arbitrary<String> html() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of("inner", "critic", "Ängste", "القلق", "e\u0301", "心理", "42", " ", "\n"),
            Arbitraries.of("&amp;", "&#8217;", "&nbsp;", "&bogus;", "&#x1F600;", "&eacute;", "& "),
            Arbitraries.of("<!-- c -->", "<br>", "<br/>", "<hr>", "’", "“", "—", " \u00a0", "\r\n"),
            Arbitraries.of("<p>", "</p>", "<em>", "</em>", "<b>", "</b>", "<li>", "</ul>", "<div>"),
            Arbitraries.of("<h2>", "</h2>", "<a href='x'>", "</a>", "</div>", "<td>", "<code>"),
            Arbitraries.of("</code>", "[vc_row]", "[sic]", "<blockquote>", "</blockquote>", "<"));
    Arbitrary<String> run =
        piece.list().ofMinSize(1).ofMaxSize(40).map(list -> String.join("", list));
    return Combinators.combine(run, run).as((one, two) -> "<p>" + one + " word</p>" + two);
  }

  private static String cut(String html, Article article, int start, int end) {
    String source = html.substring(article.htmlStart(start), article.htmlEnd(end));
    String words = Parser.unescapeEntities(MARKUP.matcher(source).replaceAll(""), false);
    return words.replaceAll("[\\s\u00a0]+", " ");
  }
}
