package dev.copydesk.enrich.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines only name something. */
class LabelsTest {
  private static final String SENTENCE = "<p>The clinic opens a garden on Monday.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Why it matters",
        "Jo Roe, staff writer | January 3, 2026",
        "5 min read",
        "Image block:",
        "In this article",
        "目次",
      })
  void areShortAndEndNoSentence(String label) {
    assertThat(without("<p>" + label + "</p>" + SENTENCE))
        .containsExactly("The clinic opens a garden on Monday.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It opens.",
        "Who planted it?",
        "“It opens!”",
        "It opens (at last.)",
        "庭が開きます。",
        "क्या वह खुला है।",
        "The clinic has a garden now and whoever comes may sit in it",
      })
  void areNoSentences(String sentence) {
    assertThat(without("<p>" + sentence + "</p>" + SENTENCE)).hasSize(2);
  }

  @Test
  void stayWhereThereIsNothingElse() {
    assertThat(without("<p>A pond</p><p>A frog</p>")).containsExactly("A pond", "A frog");
  }

  @Test
  void areNotTheItemsOfAnAnnouncedList() {
    assertThat(without("<p>It has:</p><ul><li>a pond</li><li>Frogs</li></ul>" + SENTENCE))
        .startsWith("It has:", "a pond", "Frogs");
  }

  @Test
  void areTheItemsOfAListThatNothingAnnounces() {
    assertThat(without("<ul><li>Home</li><li>Garden</li></ul>" + SENTENCE)).hasSize(1);
    assertThat(without("<p>It has:</p>" + SENTENCE + "<ul><li>Home</li></ul>")).hasSize(1);
  }

  @Test
  void areNotTheLinesOfABrokenSentence() {
    assertThat(without("<p>The garden of<br>the clinic opens.</p>"))
        .containsExactly("The garden of", "the clinic opens.");
  }

  @Test
  void areLabelsInSmallLettersThatNothingGoesOnFrom() {
    assertThat(without(SENTENCE + "<p>Quote block</p><p>classic block</p>"))
        .containsExactly("The clinic opens a garden on Monday.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"It has:", "有："})
  void mayLeadOn(String line) {
    assertThat(Labels.leadsOn(line)).isTrue();
    assertThat(Labels.leadsOn("")).isFalse();
    assertThat(Labels.leadsOn(line + " a pond.")).isFalse();
  }

  private static List<String> without(String html) {
    Article article = Article.of(html);
    List<Line> lines = article.blocks().stream().map(article::lineOf).toList();
    return Labels.without(lines).stream().map(Line::text).toList();
  }
}
