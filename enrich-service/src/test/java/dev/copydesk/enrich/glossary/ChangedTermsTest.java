package dev.copydesk.enrich.glossary;

import static dev.copydesk.enrich.glossary.Terms.term;
import static dev.copydesk.enrich.glossary.Terms.withAliases;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.enrich.text.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which posts a changed term may touch. */
class ChangedTermsTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          inner critic,    Your inner critic speaks.
          inner critic,    The inner critics of men.
          inner critic,    An INNER-CRITIC.
          anxiété,         L&#8217;anxiete monte.
          crisis,          Of many crises.
          REM (rapid eye) sleep, The REM sleep.
          C++,             Written in C++.
          القلق,           يشعر بالقلق كثيرا
          内なる批評家,      彼の内なる批評家が話す。
          ความวิตกกังวล,    มีความวิตกกังวลมาก
          """)
  void touchesAPostThatMentionsIt(String term, String text) {
    assertThat(mayTouch(term(term), text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          inner critic,    Your inner voice.
          inner critic,    Nothing of it.
          critic,          Critical.
          内なる批評家,      彼の批評。
          """)
  void passesOverOneThatLacksAWordOfEachForm(String term, String text) {
    assertThat(mayTouch(term(term), text)).isFalse();
  }

  @Test
  void touchesAPostByAnAlias() {
    assertThat(mayTouch(withAliases("inner critic", "gremlin"), "A gremlin.")).isTrue();
  }

  @Test
  void touchesAPostByItsTitle() {
    ChangedTerms changed = new ChangedTerms();
    changed.add(term("gremlin"));

    assertThat(changed.mayTouch(PostWords.of(article("None."), "The gremlin").toBytes())).isTrue();
  }

  @Test
  void touchesAPostWhoseAuthorMarksItInCodeThatNoMentionIsLookedForIn() {
    Article article = article("This is called &#8220;<code>zx</code>gremlin&#8221; here.");
    PostWords words = PostWords.of(article, "");
    Candidates.of(article, List.of(), new GlossaryIndex(), "en", words);
    ChangedTerms changed = new ChangedTerms();
    changed.add(term("zxgremlin"));

    assertThat(changed.mayTouch(PostWords.of(article, "").toBytes())).isFalse();
    assertThat(changed.mayTouch(words.toBytes())).isTrue();
  }

  @Test
  void touchesWordsThatStandBehindArabicOnesWhenATermIsArabic() {
    assertThat(mayTouch(term("القلق"), "في عام و2020 فقط")).isTrue();
    assertThat(mayTouch(term("gremlin"), "في عام و2020 فقط")).isFalse();
  }

  @Test
  void areAskedTogether() {
    ChangedTerms changed = new ChangedTerms();
    for (int i = 0; i < 10_000; i++) {
      changed.add(term("the term " + i));
    }

    assertThat(changed.mayTouch(words("The term 9999."))).isTrue();
    assertThat(changed.mayTouch(words("The term 10000."))).isFalse();
  }

  @Test
  void areNoneAtFirst() {
    assertThat(new ChangedTerms().mayTouch(words("Any word."))).isFalse();
  }

  @Test
  void vocabulariesAreReadAsTheyWereWritten() {
    PostWords words = PostWords.of(article("One two two three."), "One more");

    assertThat(PostWords.read(words.toBytes()))
        .isSorted()
        .containsExactlyInAnyOrder(small("one"), small("two"), small("three"), small("more"));
  }

  @Test
  void vocabulariesTakeAboutThreeBytesAWord() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append("word").append(i).append(' ');
    }

    assertThat(words(text.toString())).hasSizeBetween(1_100, 1_300);
  }

  private static int small(String word) {
    return PostWords.small(Tokens.hash(word));
  }

  private static boolean mayTouch(GlossaryTermDefined term, String text) {
    ChangedTerms changed = new ChangedTerms();
    changed.add(term);
    return changed.mayTouch(words(text));
  }

  private static byte[] words(String text) {
    return PostWords.of(article(text), "").toBytes();
  }

  private static Article article(String text) {
    return Article.of("<p>" + text + "</p>");
  }
}
