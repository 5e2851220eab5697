package dev.copydesk.enrich.glossary;

import static dev.copydesk.contract.event.GlossaryTermDefined.Flag.DISABLED;
import static dev.copydesk.enrich.glossary.Terms.index;
import static dev.copydesk.enrich.glossary.Terms.term;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Candidate;
import dev.copydesk.enrich.text.Article;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author marks like a term. */
class CandidatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>She met her <strong>inner critic</strong> there.</p>",
        "<p>She met her <b>inner critic</b>.</p>",
        "<p>She met her <em>inner critic,</em> again.</p>",
        "<p>She met her <i>“inner critic</i>” again.</p>",
        "<p>She met her <b>inner <i>critic</i></b>.</p>",
        "<p>She met her inner critic (IC) there.</p>",
        "<p>She met what is called an “inner critic.”</p>",
        "<p>Ce qui est appelé l’« inner critic » est là.</p>",
        "<ul><li>She met her <b>inner critic.</b></li></ul>",
        "<ul><li>This is the <b>inner critic</b>: a voice that scolds.</li></ul>",
        "<p>She met <b>the inner critic</b> there.</p>",
        "<p>She met her <b>inner critic (IC)</b> there.</p>",
        "<p>She met her <b>inner critic (IC</b>) there.</p>",
        "<p><b>Inner critic</b> is what she met.</p>",
        "<p>So it is called an <b>inner critic:</b> a voice that scolds.</p>",
        "<p>She met her <span style='font-weight: 700'>inner critic</span> there.</p>",
        "<p>An inner critic refers to a voice that scolds.</p>",
        "<p>It scolds. The term “inner critic” is defined as a voice.</p>",
        "<p>L’inner critic désigne une voix.</p>",
      })
  void isEmphasisedOrIntroducedInsideASentence(String html) {
    assertThat(surfaces(html))
        .map(surface -> surface.toLowerCase(Locale.ROOT))
        .containsExactly("inner critic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>The <b>inner critic</b></h2>",
        "<p><b>Inner critic</b></p>",
        "<p><b>Inner critic</b> <i>again</i></p>",
        "<p>Ask: <b>What is it?</b></p>",
        "<p>Ask: <b>“What is it?”</b></p>",
        "<p>He said <b>“never again”</b> and left.</p>",
        "<p><b>Note:</b> it rains.</p>",
        "<p><b>Note</b>: it rains.</p>",
        "<p>It rains. <b>Remember this</b>: take a coat.</p>",
        "<p><b>The weather report.</b> It rains.</p>",
        "<p><b>Why we yawn</b> It rains.</p>",
        "<p>You are <b>not alone</b> in this.</p>",
        "<p>What counts is <b>what you feel</b> now.</p>",
        "<p>He slept for <b>10 minutes</b> a day, <b>24%</b> less.</p>",
        "<p><b>O</b>nce upon a time, <b>Onc</b>e upon a time, non<i>sense</i> it was.</p>",
        "<p>This means a lot, and that refers to it.</p>",
        "<p>Work at the World Health Organization (WHO) is hard.</p>",
        "<p>The National Institute of Sleep Research (NISR) said so.</p>",
        "<p>L’Organisation mondiale de la Santé (OMS) le dit.</p>",
        "<p>It is <b>one of the more difficult things</b> to say.</p>",
        "<p>It is <b>one, two</b> or three.</p>",
        "<p>It is <b style='font-weight:400'>inner critic</b> here.</p>",
        "<p>It is <code><b>inner critic</b></code> here.</p>",
        "<p>You <b>should</b> not, he said <b>second</b>.</p>",
        "<p>She met her critic (see above) and a friend (FBI).</p>",
        "<p>It was <b>1987</b> already, <b>x</b>.</p>",
        "<figure><figcaption>Photo: <b>Jane Roe</b></figcaption></figure>",
        "<div class='share-buttons'>Tell a <b>friend</b></div>",
      })
  void isNoHeadingQuestionLabelOrPhrase(String html) {
    assertThat(surfaces(html)).isEmpty();
  }

  @Test
  void isBoldWhereTheAuthorMarksTermsInBold() {
    String html =
        "<p>In <i>The Long Night</i> she met her <b>inner critic</b>, <i>really</i>. He was called"
            + " “Little Hans”.</p>";
    assertThat(surfaces(html)).containsExactly("inner critic");
  }

  @Test
  void isWhatTheTextGoesOnToCallByItsAbbreviation() {
    String html =
        "<p>Some <b>therapies</b> help: dialectical behaviour therapy (DBT), and prolonged exposure"
            + " (PE). DBT is old. It is well known that DBT helps.</p>";
    assertThat(surfaces(html)).containsExactly("dialectical behaviour therapy", "therapies");
  }

  @Test
  void mayHaveThePluralsLetterOutside() {
    assertThat(surfaces("<p>Fire in the <b>neuron</b>s of a <b>synapse</b>’s end.</p>"))
        .containsExactly("neuron", "synapse");
  }

  @Test
  void isBoldToo() {
    assertThat(surfaces("<p>A <b>lapse</b> and <i><b>relapse</b></i>, <b>re<i>lap</i>sed</b>.</p>"))
        .containsExactly("lapse", "relapse", "relapsed");
  }

  @Test
  void isBoldInWhicheverOrderTheTagsStand() {
    String html =
        "<p>A <strong><em>lapse</em></strong>, a <em><strong>relapse</strong></em>, a <b><i>re</i>"
            + "turn</b> and <em>only</em> this.</p>";
    assertThat(surfaces(html)).containsExactly("lapse", "relapse", "return");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>She met her <b>inner</b> <b>critic</b> there.</p>",
        "<p>She met her <b>inner</b>&nbsp;<b>critic</b> there.</p>",
        "<p>She met her <b>inner </b><b>critic</b> there.</p>",
        "<p>She met her <b>inner cri</b><b>tic</b> there.</p>",
        "<p>She met her <b>inner</b> <strong>critic</strong> there.</p>",
        "<p>She met her <b>inner</b><span> </span><i><b>critic</b></i> there.</p>",
      })
  void isOneWhereOnlySpaceStandsBetween(String html) {
    assertThat(surfaces(html)).containsExactly("inner critic");
  }

  @Test
  void isTwoWhereAWordOrACommaStandsBetween() {
    assertThat(surfaces("<p>Her <b>inner child</b> and <b>inner critic</b>, <b>envy</b>.</p>"))
        .containsExactly("inner child", "inner critic", "envy");
  }

  @Test
  void isGroupedByWhatIsTheSameButForCaseAndHyphens() {
    String html = "<p>A <b>Burn-out</b>, a <b>burn out</b>, a <b>relapse</b>.</p>";
    assertThat(candidates(html, new GlossaryIndex()))
        .containsExactly(
            new Candidate("Burn-out", 2, Candidate.Reason.EMPHASISED, 0.667),
            new Candidate("relapse", 1, Candidate.Reason.EMPHASISED, 0.5));
  }

  @Test
  void saysTheBestReason() {
    String html = "<p>His <b>acceptance and commitment therapy</b> (ACT) helps.</p>";
    assertThat(candidates(html, new GlossaryIndex()))
        .containsExactly(
            new Candidate(
                "acceptance and commitment therapy", 1, Candidate.Reason.ABBREVIATED, 0.5));
  }

  @Test
  void isNotWhatTheGlossaryHas() {
    String html = "<p>A <b>Relapse</b> and a <b>lapse</b>.</p>";
    assertThat(candidates(html, index(term("relapse"))))
        .extracting(Candidate::surface)
        .containsExactly("lapse");
  }

  @Test
  void isNotWhatTheGlossarysEditorsDisabled() {
    String html = "<p>A <b>relapse</b>.</p>";
    assertThat(candidates(html, index(term("relapse", DISABLED)))).isEmpty();
  }

  @Test
  void isNotAPartOfAMention() {
    String html = "<p>The <b>inner</b> critic.</p>";
    assertThat(candidates(html, index(term("inner critic")))).isEmpty();
  }

  @Test
  void mayHoldAMention() {
    String html = "<p>A <b>childhood trauma</b>.</p>";
    assertThat(candidates(html, index(term("trauma"))))
        .extracting(Candidate::surface)
        .containsExactly("childhood trauma");
  }

  private static List<String> surfaces(String html) {
    return candidates(html, new GlossaryIndex()).stream().map(Candidate::surface).toList();
  }

  private static List<Candidate> candidates(String html, GlossaryIndex index) {
    return Terms.candidates(Article.of(html), index, "en");
  }
}
