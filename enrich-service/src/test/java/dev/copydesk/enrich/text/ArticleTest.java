package dev.copydesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Mention.Zone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How WordPress's HTML reads as text, and what is remembered of where it came from. */
class ArticleTest {
  @Nested
  class Words {
    @Test
    void standOneLineABlock() {
      assertThat(text("<h2>One</h2><p>Two</p><ul><li>Three</li><li>Four</li></ul>"))
          .isEqualTo("One\nTwo\nThree\nFour");
    }

    @Test
    void ofInlineTagsStandTogether() {
      assertThat(text("<p>un<b>nest</b>ed, <i>inner</i> <a href=x>critic</a>.</p>"))
          .isEqualTo("unnested, inner critic.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<br>", "<br/><br/>", "<hr>", "</p><p>", "<div></div>"})
    void onBothSidesOfAnEdgeStandApart(String edge) {
      assertThat(text("<p>here." + edge + "There</p>")).isEqualTo("here.\nThere");
    }

    @Test
    void ofCellsStandApart() {
      assertThat(text("<table><tr><td>Mon</td><td>Tue</td></tr></table>")).isEqualTo("Mon\nTue");
    }

    @Test
    void haveSingleSpacesBetweenThem() {
      assertThat(text("<p> a\n\tb&nbsp;\u00a0 <b> c</b>\u2003d </p>")).isEqualTo("a b c d");
    }

    @Test
    void holdNoControlCharacters() {
      assertThat(text("<p>a\u0010b\u0085c\u2028d</p>")).isEqualTo("a b c d");
    }

    @Test
    void keepWhatJoinsAnEmoji() {
      assertThat(text("<p>&#x1F468;\u200d\u1f469</p>")).contains("\u200d");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Fish &amp; chips | Fish & chips",
          "it&#8217;s &#x201C;so&#x201D; | it’s “so”",
          "&amp;lt;b&amp;gt; | &lt;b&gt;",
          "AT&T &bogus; a < b | AT&T &bogus; a < b",
          "caf&eacute &copy2026 | café ©2026",
        })
    void areDecodedOnce(String html, String text) {
      assertThat(text("<p>" + html + "</p>")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<script>x</script>",
          "<style>x</style>",
          "<noscript>x</noscript>",
          "<template>x</template>",
          "<svg><title>x</title></svg>",
          "<math><mi>x</mi></math>",
          "<textarea>x</textarea>",
          "<video>x</video>",
          "<iframe>x</iframe>",
          "<!-- x -->",
        })
    void areNotWhatMachinesRead(String html) {
      assertThat(text("<p>a " + html + "b</p>")).isEqualTo("a b");
    }

    @Test
    void ofAPreformattedTextKeepTheirLines() {
      assertThat(text("<pre>a  b\n  c</pre>")).isEqualTo("a b\nc");
    }

    @Test
    void areThereHoweverBrokenTheHtmlIs() {
      assertThat(text("<p>open <b>bold <i>nested</b> on<div>unclosed"))
          .isEqualTo("open bold nested on\nunclosed");
    }

    @Test
    void ofASmileyAreItsAlternativeText() {
      assertThat(text("<p>Good <img class=wp-smiley alt='&#x1f600;'> news</p>"))
          .isEqualTo("Good 😀 news");
    }
  }

  @Nested
  class Zones {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "<p>x</p> | BODY",
          "<h3>x</h3> | HEADING",
          "<h3><b>x</b></h3> | STRONG",
          "<p><em>x</em></p> | EM",
          "<p><strong><a href='/'>x</a></strong></p> | LINK",
          "<p><a id=here>x</a></p> | BODY",
          "<blockquote><p>x</p></blockquote> | QUOTE",
          "<figure><figcaption>x</figcaption></figure> | CAPTION",
          "<dl><dd class='wp-caption-text gallery-caption'>x</dd></dl> | CAPTION",
          "<ul><li>x</li></ul> | LIST",
          "<table><tr><th>x</th></tr></table> | TABLE",
        })
    void areTheInnermost(String html, Zone zone) {
      assertThat(first(html).zone()).isEqualTo(zone);
    }

    @Test
    void ofGoogleDocsBoldAreTheTextAround() {
      assertThat(first("<p><b style='font-weight: 400;'>x</b></p>").emphasised()).isFalse();
    }

    @Test
    void endWithTheirElement() {
      Article article = Article.of("<p>a <b>b</b> c</p>");
      assertThat(article.blocks().get(0).runs())
          .extracting(run -> run.style().zone())
          .containsExactly(Zone.BODY, Zone.STRONG, Zone.BODY);
    }
  }

  @Nested
  class MoreMark {
    @ParameterizedTest
    @ValueSource(strings = {"<!--more-->", "<!--more Go on!-->", "<span id='more-12'></span>"})
    void endsTheTeaser(String mark) {
      assertThat(Article.of("<p>a</p><p>b</p>" + mark + "<p>c</p>").teaser()).isEqualTo(2);
    }

    @Test
    void endsALine() {
      assertThat(Article.of("<p>a<!--more-->b</p>").text()).isEqualTo("a\nb");
    }

    @Test
    void isNotAnyOtherComment() {
      assertThat(Article.of("<p>a</p><!-- wp:more-or-less --><p>b</p>").teaser()).isZero();
    }
  }

  @Test
  void knowsWhereItsFirstPageEnds() {
    assertThat(Article.of("<p>a</p><!--nextpage--><p>b</p><!-- nextpage --><p>c</p>").page())
        .isEqualTo(1);
    assertThat(Article.of("<p>a</p><p>b</p>").page()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>a</p><noscript>b</noscript> | ab",
        "<script>a > b</script><STYLE media=x>c</style>d | d",
        "<!-- a > b -->Fish &amp; <b>chips</b> | Fish & chips",
        "a < b | a < b",
      })
  void canBeStrippedAsWordPressDoesIt(String html, String text) {
    assertThat(Article.of(html).stripped()).isEqualTo(text);
  }

  @Test
  void keepsTheAlternativeTextsOfPictures() {
    assertThat(Article.of("<img alt='A red &amp; white bridge'><img alt=''><img>").pictures())
        .containsExactly("A red & white bridge");
  }

  @Test
  void ofNothingHasNoBlocks() {
    assertThat(Article.of(" <p>&nbsp;</p> ").blocks()).isEmpty();
  }

  private static String text(String html) {
    return Article.of(html).text();
  }

  private static Style first(String html) {
    return Article.of(html).blocks().get(0).runs().get(0).style();
  }
}
