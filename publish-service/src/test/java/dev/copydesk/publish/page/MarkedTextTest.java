package dev.copydesk.publish.page;

import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.saying;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.TermMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  @Test
  void isTheTextToTheLetterWhenTheMeaningsAreTakenOut() {
    String text = "Fear & hope.\nHope <or> fear, and \"fear\" again.";
    Document page = parse(marked(text, "fear", "hope").paragraphs(1000));

    page.select(".meaning").remove();

    assertThat(page.select("p").eachText())
        .containsExactly("Fear & hope.", "Hope <or> fear, and \"fear\" again.");
  }

  @Test
  void marksEveryMention() {
    Document page = parse(marked("Fear of fear.\nNo fear.", "fear").paragraphs(1000));

    assertThat(page.select(".term")).hasSize(3);
  }

  @Test
  void explainsATermOnceInEachParagraph() {
    Document page = parse(marked("Fear of fear.\nNo fear.", "fear").paragraphs(1000));

    assertThat(page.select("p:first-child [role=tooltip]")).hasSize(1);
    assertThat(page.select("p:last-child [role=tooltip]")).hasSize(1);
  }

  @Test
  void marksWhatStandsInThePartAlone() {
    MarkedText text = marked("Fear comes first. Then hope. Then fear.", "fear", "hope");

    Document part = parse(text.part("Then hope."));

    assertThat(part.select(".term")).hasSize(1);
    assertThat(part.selectFirst(".term").ownText()).isEqualTo("hope");
  }

  @Test
  void aPartThatAnEditorWroteIsShownWithoutMarks() {
    Document part = parse(marked("Fear.", "fear").part("What <fear> does"));

    assertThat(part.body().wholeText()).isEqualTo("What <fear> does");
    assertThat(part.select(".term")).isEmpty();
  }

  @Test
  void ofTwoMentionsThatOverlapTheFirstIsMarked() {
    EnrichedPost post =
        with(
            saying(post(1), "Great fear of fear"),
            Map.of("terms", List.of(term("great fear", 0, 10), term("fear", 6, 10))));

    assertThat(parse(new MarkedText(post).paragraphs(100)).select(".term")).hasSize(1);
  }

  @Test
  void aTermWithoutAMeaningIsMarkedAndHoldsNothing() {
    var bare = new TermMatch("fear", "fear", null, null, "en", 1, 1, null, List.of(mention(0, 4)));
    EnrichedPost post = with(saying(post(1), "Fear."), Map.of("terms", List.of(bare)));

    Document page = parse(new MarkedText(post).paragraphs(100));

    assertThat(page.select(".term")).hasSize(1);
    assertThat(page.select("[tabindex]")).isEmpty();
  }

  @Test
  void aTermLeadsToItsPageUnlessABrowserWouldRunIt() {
    assertThat(meaningOf("https://terms.example/fear")).contains("<a href=");
    assertThat(meaningOf("javascript:alert(1)")).doesNotContain("<a").doesNotContain("javascript");
  }

  @Test
  void endsWithTheLastParagraphThatFits() {
    MarkedText text = marked("One.\nTwo.\nThree.", "none");

    assertThat(parse(text.paragraphs(10)).select("p").eachText()).containsExactly("One.", "Two.");
  }

  @Test
  void showsTheFirstParagraphHoweverLong() {
    assertThat(parse(marked("Long and longer.", "none").paragraphs(3)).select("p")).hasSize(1);
  }

  private static String meaningOf(String url) {
    var term =
        new TermMatch("f", "fear", url, "A threat.", "en", 1, 1, null, List.of(mention(0, 4)));
    EnrichedPost post = with(saying(post(1), "Fear."), Map.of("terms", List.of(term)));
    return new MarkedText(post).paragraphs(100);
  }

  /** Marks every place where one of the words stands, in any case. */
  private static MarkedText marked(String text, String... words) {
    List<TermMatch> terms = new ArrayList<>();
    for (String word : words) {
      List<Mention> mentions = new ArrayList<>();
      String lower = text.toLowerCase(Locale.ROOT);
      for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        mentions.add(mention(at, at + word.length()));
      }
      terms.add(new TermMatch(word, word, null, "What it means.", "en", 1, 1, null, mentions));
    }
    return new MarkedText(with(saying(post(1), text), Map.of("terms", terms)));
  }

  private static TermMatch term(String name, int start, int end) {
    return new TermMatch(
        name, name, null, "A word.", "en", 1, 1, null, List.of(mention(start, end)));
  }

  private static Mention mention(int start, int end) {
    return new Mention("x", start, end, start, end, Mention.Zone.BODY, Mention.Tier.EXACT);
  }

  private static Document parse(String html) {
    return Jsoup.parse(html);
  }
}
