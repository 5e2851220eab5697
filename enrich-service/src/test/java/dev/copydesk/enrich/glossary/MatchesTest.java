package dev.copydesk.enrich.glossary;

import static dev.copydesk.enrich.glossary.Terms.in;
import static dev.copydesk.enrich.glossary.Terms.index;
import static dev.copydesk.enrich.glossary.Terms.term;
import static dev.copydesk.enrich.glossary.Terms.withAliases;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.text.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of a glossary's terms are given, in which order, with which score. */
class MatchesTest {
  @ParameterizedTest
  @CsvSource({
    "en, en, true",
    "en, en-GB, true",
    "en-US, en, true",
    "fr, en, false",
    "und, en, true",
    "fr, und, true",
  })
  void areOfThePostsLanguage(String ofTerm, String ofPost, boolean found) {
    GlossaryIndex index = index(in(ofTerm, "stress"));
    assertThat(index.find(Article.of("<p>stress</p>"), "", ofPost).isEmpty()).isNotEqualTo(found);
  }

  @Test
  void areNotHiddenByALongerTermOfAnotherLanguage() {
    GlossaryIndex index = index(term("burn"), in("fr", "burn out"));
    assertThat(index.find(Article.of("<p>burn out</p>"), "", "en"))
        .extracting(TermMatch::id)
        .containsExactly("burn");
  }

  @Test
  void areInTheOrderOfTheirScore() {
    GlossaryIndex index = index(term("once"), term("twice"), term("titled"));
    List<TermMatch> found =
        index.find(
            Article.of("<p>lead</p><p>once twice twice titled</p>"), "Titled and told", "en");
    assertThat(found).extracting(TermMatch::id).containsExactly("titled", "twice", "once");
    assertThat(found).extracting(TermMatch::score).containsExactly(0.5, 0.4, 0.25);
  }

  @Test
  void thatShareAFormAreAllGivenInOneOrder() {
    GlossaryTermDefined one = withAliases("projection", "casting");
    GlossaryTermDefined other = withAliases("forecast", "casting");
    Article article = Article.of("<p>casting</p>");
    assertThat(index(one, other).find(article, "", "en"))
        .isEqualTo(index(other, one).find(article, "", "en"))
        .extracting(TermMatch::id)
        .containsExactly("forecast", "projection");
  }

  @Test
  void areThoseWhoseOwnFormItIsAndNoPluralOfOthers() {
    GlossaryIndex index = index(term("arm"), term("arms"));
    assertThat(index.find(Article.of("<p>the arms</p>"), "", "en"))
        .extracting(TermMatch::id)
        .containsExactly("arms");
    index.remove(term("arms").key());
    assertThat(index.find(Article.of("<p>the arms</p>"), "", "en"))
        .extracting(TermMatch::id)
        .containsExactly("arm");
  }

  @Test
  void areThePluralsOfOthersWhereTheOwnFormIsOfAnotherLanguage() {
    GlossaryIndex index = index(term("arm"), in("fr", "arms"));
    assertThat(index.find(Article.of("<p>the arms</p>"), "", "en"))
        .extracting(TermMatch::id)
        .containsExactly("arm");
  }

  @Test
  void haveTheirMentionsInTheOrderOfTheText() {
    assertThat(index(term("a")).find(Article.of("<p>b a b a</p>"), "", "en").get(0).mentions())
        .extracting(Mention::textStart)
        .containsExactly(2, 6);
  }

  @Test
  void scoreMoreWithAMentionInTheFirstParagraph() {
    List<TermMatch> found =
        index(term("stress")).find(Article.of("<h2>x</h2><p>stress</p>"), "", "en");
    assertThat(found).extracting(TermMatch::score).containsExactly(0.4);
  }
}
