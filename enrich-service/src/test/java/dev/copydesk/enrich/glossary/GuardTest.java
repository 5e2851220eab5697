package dev.copydesk.enrich.glossary;

import static dev.copydesk.enrich.glossary.Terms.in;
import static dev.copydesk.enrich.glossary.Terms.index;
import static dev.copydesk.enrich.glossary.Terms.surfaces;
import static dev.copydesk.enrich.glossary.Terms.term;
import static dev.copydesk.enrich.glossary.Terms.withAliases;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words are no mention though they fold alike. */
class GuardTest {
  @Test
  void takesAbbreviationsInCapitalsOnly() {
    assertThat(
            surfaces("<p>ACT: we act. Act! An ACT’s aim, two ACTs.</p>", "en", index(term("ACT"))))
        .containsExactly("ACT", "ACT", "ACTs");
  }

  @Test
  void takesNoAbbreviationInAHeadingOfCapitals() {
    GlossaryIndex index = index(term("WHO"));
    assertThat(surfaces("<h2>WHO IS AFRAID</h2><p>The WHO said</p>", "en", index)).hasSize(1);
  }

  @Test
  void takesAnAbbreviationThatIsAllOfAHeading() {
    assertThat(surfaces("<h2>CBT</h2>", "en", index(term("CBT")))).containsExactly("CBT");
  }

  @Test
  void takesAnAliasInSmallLettersWhereItIsGivenSo() {
    assertThat(surfaces("<p>adhd</p>", "en", index(withAliases("ADHD", "adhd")))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"It, it is, ''", "It, the It is, It", "Will, we will, ''", "g, 5 G of, ''"})
  void takesStopWordsAndLettersInTheirOwnCaseOnly(String term, String text, String found) {
    assertThat(String.join(",", surfaces("<p>" + text + "</p>", "en", index(term(term)))))
        .isEqualTo(found);
  }

  @Test
  void takesAnExactTermLetterForLetter() {
    assertThat(
            surfaces(
                "<p>self-talk, Self-talk, self talk, self-talks</p>",
                "en",
                index(term("self-talk", Flag.EXACT))))
        .containsExactly("self-talk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"l'anxiété", "L’ANXIÉTÉ", "l&#8217;anxiété", "lʼanxiete", "d´anxiété"})
  void takesAWordAfterAnElision(String text) {
    assertThat(surfaces("<p>de " + text + " ici</p>", "fr", index(in("fr", "anxiété")))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "hui, aujourd'hui",
    "aujourd, aujourd’hui",
    "Brien, O'Brien",
    "don, don't",
    "l, l'id"
  })
  void takesNoPartOfAWordWithAnApostrophe(String term, String text) {
    assertThat(surfaces("<p>so " + text + " so</p>", "fr", index(in("fr", term)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"inner critic's", "inner critic’s", "inner critics'", "inner criticʼs"})
  void takesWhatPossesses(String text) {
    assertThat(surfaces("<p>the " + text + " voice</p>", "en", index(term("inner critic"))))
        .hasSize(1);
  }

  @Test
  void letsATermWithPriorityGoBeforeALongerOne() {
    GlossaryIndex index = index(term("inner critic"), term("inner", Flag.PRIORITY));
    assertThat(surfaces("<p>inner critic</p>", "en", index)).containsExactly("inner");
  }
}
