package dev.copydesk.enrich.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.sentence.Sentences;
import dev.copydesk.enrich.text.Article;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences of an article, and which of them are only half a thought. */
class SentenceTest {
  @Test
  void neverCrossesLines() {
    assertThat(texts(of("<p>The garden</p><p>opens. It is green.</p>")))
        .containsExactly("The garden", "opens.", "It is green.");
  }

  @Test
  void knowsItsPlaceInTheArticle() {
    Article article = Article.of("<h2>Now</h2><p>It opens.  It is <b>green</b>.</p>");
    Sentence second = of(article).get(2);
    assertThat(article.text().substring(second.start(), second.end())).isEqualTo("It is green.");
  }

  @Nested
  class LeadsOn {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>We grow:</p><p>Apples.</p>",
          "<p>We grow apples. We also grow:</p><ul><li>pears</li></ul>",
          "<p>Look to it that</p><ul><li>the gate is shut</li></ul>",
          "<p>我们种植：</p><p>苹果。</p>",
        })
    void toWhatAColonOrAListBegins(String html) {
      List<Sentence> sentences = of(html);
      assertThat(sentences.get(sentences.size() - 2).leadsOn()).isTrue();
      assertThat(sentences.get(sentences.size() - 1).leadsOn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>We grow apples.</p><ul><li>pears</li></ul>",
          "<p>We grow apples</p><p>And pears</p>",
          "<ul><li>apples</li><li>pears</li></ul>",
          "<p>We grow apples</p><table><tr><td>Four euros</td></tr></table><ul><li>pears</li></ul>",
          "<p>Ours: apples. Yours: pears.</p>",
        })
    void notWhereItSaysAll(String html) {
      assertThat(prose(html)).noneMatch(Sentence::leadsOn);
    }
  }

  @Nested
  class Complete {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>The prices are:</p><table><tr><td>4</td></tr></table>",
          "<p>Type this:</p><pre>ls -l</pre>",
          "<p>It looks so:</p><figure><figcaption>The pond</figcaption></figure>",
          "<p>See here:</p><h2>The pond</h2>",
        })
    void leavesOutWhatLeadsOnToNothing(String announcement) {
      assertThat(texts(Sentence.complete(prose(announcement + "<p>The garden is open.</p>"))))
          .containsExactly("The garden is open.");
    }

    @Test
    void keepsWhatTheNextSentenceGoesOnWith() {
      List<Sentence> sentences = prose("<p>We grow:</p><ul><li>apples</li></ul><p>Come.</p>");
      assertThat(Sentence.complete(sentences)).isEqualTo(sentences);
    }

    @Test
    void keepsAllWhereNothingElseIsThere() {
      List<Sentence> sentences = prose("<p>The prices are:</p><table><tr><td>4</td></tr></table>");
      assertThat(texts(Sentence.complete(sentences))).containsExactly("The prices are:");
    }
  }

  private static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).toList();
  }

  private static List<Sentence> of(String html) {
    return of(Article.of(html));
  }

  private static List<Sentence> of(Article article) {
    return Sentence.of(article.blocks().stream().map(article::lineOf).toList(), Sentences.of("en"));
  }

  /** The sentences of paragraphs and lists alone. */
  private static List<Sentence> prose(String html) {
    Article article = Article.of(html);
    Passage passage = Passage.of(article, Article.of(""), "");
    return Sentence.of(passage.lines(), Sentences.of("en"));
  }
}
