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
    void showsNothingThatIsInvisible() {
      assertThat(
              of("<p>zero\u200bwidth \ufeffmark \u202eturn\u202c soft&shy;hyphen</p>", "")
                  .meta()
                  .text())
          .isEqualTo("zerowidth mark turn softhyphen");
    }

    @Test
    void isEscapedInItsHtml() {
      assertThat(of("<p>Use &lt;main&gt; &amp; <b>rest</b>.</p>", "").meta().html())
          .isEqualTo("Use &lt;main&gt; &amp; rest.");
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
      Excerpts.Excerpt nothing = new Excerpts.Excerpt("", "", false);
      assertThat(of("<p><img></p>", ""))
          .isEqualTo(new Excerpts(Source.FALLBACK, nothing, nothing, nothing));
    }
  }

  private static Excerpts of(String content, String excerpt) {
    return Excerpter.of(Article.of(content), Article.of(excerpt), "A garden", "en");
  }
}
