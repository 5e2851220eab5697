package dev.copydesk.enrich.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Excerpts;
import dev.copydesk.contract.post.Excerpts.Source;
import dev.copydesk.enrich.text.Article;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where excerpts come from, and what they hold. */
class ExcerpterTest {
  private static final String NEWS =
      "<p>The clinic opens a garden on Monday. Patients planted it. Visitors are welcome.</p>";
  private static final String URL = "https://magazine.example/2026/garden/";
  private static final String NEWS_TEXT =
      "The clinic opens a garden on Monday. Patients planted it. Visitors are welcome.";

  @Nested
  class AnEditorsExcerpt {
    @Test
    void isTakenWhole() {
      Excerpts excerpts = of(NEWS, "<p>Green, <em>quiet</em> &amp; open: a garden for all.</p>\n");
      assertThat(excerpts.source()).isEqualTo(Source.MANUAL);
      assertThat(excerpts.meta().text()).isEqualTo("Green, quiet & open: a garden for all.");
    }

    @Test
    void mayRepeatTheFirstSentence() {
      Excerpts excerpts = of(NEWS, "<p>The clinic opens a garden on Monday.</p>");
      assertThat(excerpts.source()).isEqualTo(Source.MANUAL);
      assertThat(excerpts.meta().text()).isEqualTo("The clinic opens a garden on Monday.");
    }

    @Test
    void losesTheLinkThatAThemePutsAfterIt() {
      String html = "<p>A garden for all. <a class='more-link' href='/x'>Continue reading</a></p>";
      assertThat(of(NEWS, html).meta().text()).isEqualTo("A garden for all.");
    }

    @Test
    void goesBeforeTheTeaser() {
      assertThat(of("<p>Above.</p><!--more-->" + NEWS, "<p>By hand.</p>").source())
          .isEqualTo(Source.MANUAL);
    }
  }

  @Nested
  class AGeneratedExcerpt {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>The clinic opens a garden on Monday. Patients planted [&hellip;]</p>\n",
          "<p>The clinic opens a garden on Monday. Patients planted&#8230; <a>Read more</a></p>",
          "<p>The clinic opens a garden on Monday. Patients plan</p>",
          "<p>The clinic opens a garden on Monday. Patients planted it. Visitors are welcome.</p>",
          "",
          "<p></p>\n",
        })
    void isNotTakenForTheEditors(String excerpt) {
      Excerpts excerpts = of(NEWS, excerpt);
      assertThat(excerpts.source()).isEqualTo(Source.GENERATED);
      assertThat(excerpts.meta().text()).isEqualTo(NEWS_TEXT);
    }

    @Test
    void mayLeaveBlocksOut() {
      String content = "<p>One two.</p><figure><figcaption>Photo</figcaption></figure>" + NEWS;
      assertThat(of(content, "<p>One two. The clinic opens a [&hellip;]</p>").source())
          .isEqualTo(Source.GENERATED);
    }

    @Test
    void mayRenderBlocksInAnotherWay() {
      String content = "<p>Widgets:</p><p>January 2025</p>" + NEWS;
      String excerpt =
          "<p>Widgets: Archives January 2025 The clinic opens a garden on [&hellip;]</p>";
      assertThat(of(content, excerpt).source()).isEqualTo(Source.GENERATED);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "<p>One two.</p><!--nextpage-->  | <p>One two.</p>",
          "<noscript>Switch it on.</noscript><p>One.</p> | <p>Switch it on. One. The clinic [&hellip;]</p>",
          "<p>One <svg><text>a drawing</text></svg></p>  | <p>One a drawing The clinic&hellip;</p>",
          "<p>One<textarea>typed</textarea></p>          | <p>Onetyped The clinic opens a gar</p>",
        })
    void isKnownByWhatWordPressMakesIt(String before, String excerpt) {
      assertThat(of(before + NEWS, excerpt).source()).isEqualTo(Source.GENERATED);
    }

    @Test
    void isTheTeaserWhereThereIsOne() {
      Excerpts excerpts = of("<p>Above the line.</p><!--more-->" + NEWS, "<p>Above the line.</p>");
      assertThat(excerpts.source()).isEqualTo(Source.MORE);
      assertThat(excerpts.card().text()).isEqualTo("Above the line.");
    }
  }

  @Nested
  class TheBeginningOfAnArticle {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<h2>Heading</h2>",
          "<figure><img alt='A red door'><figcaption>Photo: Jo Roe</figcaption></figure>",
          "<p>[caption width='3']<img> Jo at work[/caption]</p>",
          "<table><tr><td>Price</td><td>10</td></tr></table>",
          "<div class='wp-block-buttons'><a class='wp-block-button__link'>Book now</a></div>",
          "<div class='ez-toc-container'><ul><li>Contents</li></ul></div>",
          "<div class='sharedaddy'>Tweet</div>",
          "<p><em>Last updated: January 3, 2026</em></p>",
          "<p>Mis à jour le 3 janvier 2026</p>",
          "<p>https://video.example/watch?v=1</p>",
          "<p><strong>A garden</strong></p>",
          "<noscript>Enable JavaScript.</noscript>",
          "<pre>x = 1</pre>",
          "<p>Read more</p>",
          "<p>Related: <a href='/p'>A pond</a></p>",
          "<p>Written by Jo Roe and Li Doe</p>",
          "<p><strong>Why it matters</strong></p>",
          "<p>5 min read</p>",
          "<ul><li>Ponds</li><li>Frogs and toads</li></ul>",
        })
    void passesOver(String clutter) {
      assertThat(of(clutter + NEWS, "").meta().text()).isEqualTo(NEWS_TEXT);
    }

    @Test
    void keepsASentenceThatSpeaksOfReadingMore() {
      String html = "<p>You can read more about gardens in spring. It helps.</p>";
      assertThat(of(html, "").meta().text()).startsWith("You can read more about gardens");
    }

    @Test
    void joinsTheItemsOfAList() {
      assertThat(of("<p>We grow:</p><ul><li>Apples.</li><li>Pears.</li></ul>", "").meta().text())
          .isEqualTo("We grow: Apples. Pears.");
    }

    @Test
    void keepsItemsThatASentenceAnnounces() {
      String list = "<p>The garden has:</p><ul><li>A pond</li><li>A frog</li></ul>";
      assertThat(of(list + NEWS, "").card().text()).startsWith("The garden has: A pond A frog");
    }

    @Test
    void isLeftAsItIsWhereItHoldsNoSentence() {
      assertThat(of("<p>A pond</p><p>A frog</p>", "").meta().text()).isEqualTo("A pond A frog");
    }

    @Test
    void passesOverItsTitleWhereverThatStands() {
      String content = "<p>Ponds and frogs.</p><p>A garden</p>";
      assertThat(of(content + NEWS, "").card().text()).isEqualTo("Ponds and frogs. " + NEWS_TEXT);
    }

    @Test
    void showsNothingThatIsInvisible() {
      assertThat(
              of("<p>zero\u200bwidth \ufeffmark \u202eturn\u202c soft&shy;hyphen</p>", "")
                  .meta()
                  .text())
          .isEqualTo("zerowidth mark turn softhyphen");
    }
  }

  @Nested
  class ItsHtml {
    @Test
    void isEscaped() {
      assertThat(html("<p>Use &lt;main&gt; &amp; &quot;rest&quot;.</p>"))
          .isEqualTo("Use &lt;main&gt; &amp; \"rest\".");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "<p>A <b>bold</b>, <i>fine</i> <code>x</code>.</p>"
              + "| A <strong>bold</strong>, <em>fine</em> <code>x</code>.",
          "<p>H<sub>2</sub>O, m<sup>2</sup>, <abbr title='x'>km</abbr>.</p>"
              + "| H<sub>2</sub>O, m<sup>2</sup>, <abbr>km</abbr>.",
          "<p>See <a href='../a?b=1&amp;c=2' onclick='x()'>it</a>.</p>"
              + "| See <a href=\"https://magazine.example/2026/a?b=1&amp;c=2\">it</a>.",
          "<p>See <a href='javascript:x()'>it</a>, <span class='x'>now</span>.</p>| See it, now.",
          "<p>A <em>loose <strong>end.</p>| A <em>loose <strong>end.</strong></em>",
          "<p>An <em></em>empty<em> one</em>.</p>| An empty <em>one</em>.",
          "<p>A claim.<sup><a href='#fn1'>1</a></sup> Another.</p>| A claim. Another.",
          "<p>Was <del>20</del> <b>15</b>.</p>| Was <strong>15</strong>.",
          "<p>One <b>two</b>.</p><h2>No</h2><p><i>Three</i>.</p>"
              + "| One <strong>two</strong>. <em>Three</em>.",
        })
    void holdsWhatIsSafeAnywhere(String content, String html) {
      assertThat(html(content)).isEqualTo(html);
    }

    @Test
    void isWithoutElementsWhereTheSourceHoldsOtherWords() {
      assertThat(html("<p>A <b>gar&shy;den</b> [vc_row a='b']is open.</p>"))
          .isEqualTo("A garden is open.");
    }

    private String html(String content) {
      return of(content, "").meta().html();
    }
  }

  @Nested
  class ItsProvenance {
    @Test
    void namesThePlaceInTheContent() {
      String content = "<h2>Now</h2>" + NEWS;
      Excerpts.Excerpt meta = of(content, "").meta();
      assertThat(content.substring(meta.start(), meta.end())).isEqualTo(NEWS_TEXT);
      assertThat(meta.sentences()).isEqualTo(3);
      assertThat(meta.words()).isEqualTo(13);
      assertThat(meta.codePoints()).isEqualTo(NEWS_TEXT.length());
    }

    @Test
    void namesNoPlaceForAnEditorsExcerpt() {
      Excerpts.Excerpt meta = of(NEWS, "<p>By hand.</p>").meta();
      assertThat(meta.start()).isNull();
      assertThat(meta.end()).isNull();
    }

    @Test
    void namesTheLanguage() {
      assertThat(of(NEWS, "").language()).isEqualTo("en");
    }
  }

  @Nested
  class TheLead {
    private static final String REST =
        "<p>Patients planted most of it over the last two years. The garden has a pond, where a frog"
            + " lives, and many benches for whoever is tired.</p>";

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Hello everybody, and happy new year to you all!",
          "Thanks for reading our magazine for so long a time.",
          "This post contains affiliate links.",
          "Have you ever asked yourself where all the frogs went?",
        })
    void passesOverWhatIsNotItsSubject(String opening) {
      String html = "<p>" + opening + "</p><p>The clinic opens a garden on Monday.</p>" + REST;
      assertThat(of(html, "").meta().text()).startsWith("The clinic opens a garden on Monday.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Jo Roe", "Von Jo Maria Roe", "<a href='/a'>Home</a>"})
    void isNoLabel(String label) {
      String html = "<p>" + label + "</p><p>The clinic opens a garden on Monday.</p>" + REST;
      assertThat(of(html, "").card().text()).startsWith("The clinic opens a garden on Monday.");
    }

    @Test
    void mayHoldAQuestionThatAStatementIsAbout() {
      String question = "Visitors of the garden ask one thing most of all: where is the frog?";
      assertThat(of("<p>" + question + "</p>" + REST, "").meta().text()).isEqualTo(question);
    }

    @Test
    void isTheFirstSentenceWhereNoOtherSaysMore() {
      String html = "<p>The clinic opens a garden on Monday.</p>" + REST + REST;
      assertThat(of(html, "").card().text()).startsWith("The clinic opens a garden on Monday.");
    }

    @Test
    void isTheSameForItsOwnOutput() {
      String html = "<p>Hello everybody!</p><p>The clinic opens a garden.</p>" + REST + REST;
      Excerpts once = of(html, "");
      assertThat(of("<p>" + once.meta().html() + "</p>", "").meta().text())
          .isEqualTo(once.meta().text());
      assertThat(of("<p>" + once.card().html() + "</p>", "").card().text())
          .isEqualTo(once.card().text());
    }
  }

  @Nested
  class APostWithoutSentences {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "<figure><img alt='Alt'><figcaption>Caption</figcaption></figure> | Caption",
          "<p><img alt='A door'><img alt='A key'></p> | A door A key",
          "<h2>Only a heading</h2> | Only a heading",
          "<table><tr><td>One</td><td>Two</td></tr></table> | One Two",
        })
    void fallsBackOnWhatThereIs(String html, String text) {
      Excerpts excerpts = of(html, "");
      assertThat(excerpts.source()).isEqualTo(Source.FALLBACK);
      assertThat(excerpts.card().text()).isEqualTo(text);
    }

    @Test
    void mayHaveNoWordsAtAll() {
      var nothing = new Excerpts.Excerpt("", "", false, 0, 0, 0, null, null);
      assertThat(of("<p><img></p>", ""))
          .isEqualTo(
              new Excerpts(
                  Source.FALLBACK, "en", "the post has no words", nothing, nothing, nothing));
    }
  }

  private static Excerpts of(String content, String excerpt) {
    return Excerpter.of(Article.of(content), Article.of(excerpt), "A garden", "en", URL);
  }
}
