package dev.copydesk.enrich.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Excerpts;
import dev.copydesk.contract.post.Excerpts.Excerpt;
import dev.copydesk.contract.post.Excerpts.Source;
import dev.copydesk.enrich.sentence.Sentences;
import dev.copydesk.enrich.sentence.Span;
import dev.copydesk.enrich.text.Article;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every excerpt of every post keeps to. */
class ExcerptPromisesTest {
  private static final Set<String> INLINE =
      Set.of("a", "abbr", "code", "em", "strong", "sub", "sup");
  private static final Article NONE = Article.of("");

  @Property(tries = 1_000)
  void runOnItsOwnOutputItChangesNothing(@ForAll("posts") String html) {
    Excerpts once = excerpts(html);
    assertThat(again(once.meta()).meta().text()).isEqualTo(once.meta().text());
    assertThat(again(once.meta()).meta().html()).isEqualTo(once.meta().html());
    assertThat(again(once.card()).card().text()).isEqualTo(once.card().text());
    assertThat(again(once.social()).social().text()).isEqualTo(once.social().text());
  }

  @Property(tries = 1_000)
  void everySentenceStandsInTheArticleToTheLetter(@ForAll("posts") String html) {
    String article = Article.of(html).text();
    for (Excerpt excerpt : all(excerpts(html))) {
      String said = excerpt.truncated() ? chopped(excerpt.text()) : excerpt.text();
      for (Span sentence : Sentences.of("en").in(said)) {
        assertThat(article).contains(sentence.of(said));
      }
    }
  }

  @Property(tries = 1_000)
  void itIsCutOnlyWhereNotEvenOneSentenceFits(@ForAll("posts") String html) {
    Excerpts excerpts = excerpts(html);
    for (Excerpt excerpt : all(excerpts)) {
      assertThat(excerpt.text().endsWith("…")).isEqualTo(excerpt.truncated());
      assertThat(excerpt.truncated() && excerpt.sentences() > 1).isFalse();
    }
  }

  @Property(tries = 1_000)
  void itKeepsToItsLengths(@ForAll("posts") String html) {
    Excerpts excerpts = excerpts(html);
    assertThat(length(excerpts.meta())).isLessThanOrEqualTo(156);
    assertThat(length(excerpts.social())).isLessThanOrEqualTo(200);
    assertThat(excerpts.card().text().split(" ")).hasSizeLessThanOrEqualTo(55);
    for (Excerpt excerpt : all(excerpts)) {
      assertThat(excerpt.codePoints()).isEqualTo(length(excerpt));
      assertThat(excerpt.words()).isEqualTo(excerpt.text().split(" ").length);
    }
  }

  @Property(tries = 1_000)
  void itsHtmlSaysWhatItsTextSaysInAFewSafeElements(@ForAll("posts") String html) {
    for (Excerpt excerpt : all(excerpts(html))) {
      Document read = Jsoup.parseBodyFragment(excerpt.html());
      read.outputSettings().prettyPrint(false);
      assertThat(read.body().wholeText()).isEqualTo(excerpt.text());
      assertThat(read.body().html()).isEqualTo(excerpt.html());
      assertThat(read.body().select("*").stream().skip(1).map(Element::normalName))
          .isSubsetOf(INLINE);
      assertThat(read.select("a").eachAttr("href")).allMatch(link -> link.startsWith("https://"));
    }
  }

  @Property(tries = 500)
  void itIsTheSameBytesForTheSamePost(@ForAll("posts") String html) {
    assertThat(excerpts(html)).isEqualTo(excerpts(html));
  }

  @Property(tries = 500)
  void itSaysWhereInTheContentItStands(@ForAll("posts") String html) {
    Excerpts excerpts = excerpts(html);
    assertThat(excerpts.source()).isEqualTo(Source.GENERATED);
    for (Excerpt excerpt : all(excerpts)) {
      String words = excerpt.truncated() ? chopped(excerpt.text()) : excerpt.text();
      String source = html.substring(excerpt.start(), excerpt.end());
      String first = words.substring(0, (words + " ").indexOf(' '));
      String last = words.substring(words.lastIndexOf(' ') + 1);
      assertThat(Jsoup.parseBodyFragment(source).text()).startsWith(first).endsWith(last);
    }
  }

  @Property(tries = 1_000)
  void itHoldsNothingOfThePagesFurniture(@ForAll("posts") String html) {
    for (Excerpt excerpt : all(excerpts(html))) {
      assertThat(excerpt.text())
          .doesNotContain("Share", "Photo", "Contents", "[vc", "Subscribe", "Heading", "\n", "  ");
    }
  }

  /** Sentences in paragraphs and lists, with furniture between them. */
  @Provide
  Arbitrary<String> posts() {
    Arbitrary<String> word =
        Arbitraries.of(
            "garden",
            "pond",
            "frog",
            "clinic",
            "open",
            "the",
            "of",
            "AT&amp;T",
            "caf&eacute;",
            "3.5",
            "it’s",
            "<b>old</b>",
            "<em>new</em>",
            "<a href='/a?b=1&amp;c'>here</a>",
            "a &lt; b",
            "H<sub>2</sub>O",
            "<code>x</code>",
            "e.g.",
            "(so)",
            "naïve",
            "plants");
    Arbitrary<String> sentence =
        Combinators.combine(
                Arbitraries.of("The", "Our", "Many", "People", "Gardens", "Nobody"),
                word.list().ofMinSize(2).ofMaxSize(30),
                Arbitraries.of(".", ".", "!", "?"))
            .as((first, words, stop) -> first + " " + String.join(" ", words) + " rest" + stop);
    Arbitrary<String> paragraph =
        sentence
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(all -> "<p>" + String.join(" ", all) + "</p>");
    Arbitrary<String> list =
        sentence
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(all -> "<ul><li>" + String.join("</li><li>", all) + "</li></ul>");
    Arbitrary<String> furniture =
        Arbitraries.of(
            "<h2>Heading</h2>",
            "<figure><img alt='x'><figcaption>Photo: Jo Roe</figcaption></figure>",
            "<div class='sharedaddy'>Share this.</div>",
            "<div class='ez-toc-container'>Contents</div>",
            "<form>Subscribe now.</form>",
            "<p>[vc_row a='b']</p>");
    Arbitrary<String> block =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, paragraph),
            net.jqwik.api.Tuple.of(2, list),
            net.jqwik.api.Tuple.of(2, furniture));
    return Combinators.combine(paragraph, block.list().ofMaxSize(5))
        .as((first, more) -> Stream.concat(Stream.of(first), more.stream()).collect(joined()));
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("\n");
  }

  private static Excerpts excerpts(String html) {
    return Excerpter.of(
        Article.of(html), NONE, "A garden for the clinic", "en", "https://magazine.example/a/");
  }

  private static Excerpts again(Excerpt excerpt) {
    return excerpts("<p>" + excerpt.html() + "</p>");
  }

  private static List<Excerpt> all(Excerpts excerpts) {
    return List.of(excerpts.meta(), excerpts.card(), excerpts.social());
  }

  private static int length(Excerpt excerpt) {
    return excerpt.text().codePointCount(0, excerpt.text().length());
  }

  private static String chopped(String text) {
    return text.substring(0, text.length() - 1);
  }
}
