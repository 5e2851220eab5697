package dev.copydesk.enrich.glossary;

import static dev.copydesk.enrich.glossary.Terms.in;
import static dev.copydesk.enrich.glossary.Terms.index;
import static dev.copydesk.enrich.glossary.Terms.mentions;
import static dev.copydesk.enrich.glossary.Terms.surfaces;
import static dev.copydesk.enrich.glossary.Terms.term;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Mention;
import dev.copydesk.enrich.text.Article;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the same letters are in the writing systems of the world. */
class ScriptsTest {
  @ParameterizedTest
  @CsvSource({
    "zh, 焦虑, 他有焦虑症状",
    "ja, ストレス, 仕事のストレスが強い",
    "ja, ストレス, 強いｽﾄﾚｽです",
    "ja, バイアス, 強いﾊﾞｲｱｽです",
    "th, ความวิตกกังวล, เขามีความวิตกกังวลมาก",
    "zh, CBT疗法, 一种CBT疗法。",
  })
  void needsNoSpacesWhereTheScriptHasNone(String language, String term, String text) {
    assertThat(surfaces("<p>" + text + "</p>", language, index(in(language, term)))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "İstanbul, istanbul",
    "istanbul, İSTANBUL",
    "sınır, SINIR",
    "Straße, STRASSE",
    "λόγος, ΛΟΓΟΣ",
    "anxiety, ａｎｘｉｅｔｙ",
    "anxiety, anx\u200biety",
    "anxiety, an\u00adxi\u00adety",
    "anxiety, \u202aanxiety\u202c",
    "5-HT2A, 5‑HT2A",
    "C++, C++",
    "β-blocker, β–blocker",
    "cœur, COEUR",
    "١٢٣, 123",
    "𝐚nxiety, anxiety",
    "걱정, 걱정",
  })
  void foldsAlike(String term, String text) {
    assertThat(surfaces("<p>a " + text + " b</p>", "und", index(in("und", term)))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"C, C++", "C++, C", "anxiety, anxietyx", "五, 5", "हिन्दी, हिन्द"})
  void keepsApart(String term, String text) {
    assertThat(surfaces("<p>a " + text + " b</p>", "und", index(in("und", term)))).isEmpty();
  }

  @Test
  void findsComposedTermsInDecomposedText() {
    String html = "<p>x " + Normalizer.normalize("l'anxiété é", Normalizer.Form.NFD) + " y</p>";
    Mention mention = mentions(html, "fr", index(in("fr", "anxiété"))).get(0);
    assertThat(html.substring(mention.start(), mention.end()))
        .isEqualTo(Normalizer.normalize("anxiété", Normalizer.Form.NFD));
  }

  @Test
  void countsInUtf16UnitsAcrossEmoji() {
    String html = "<p>😀 stress 😀</p>";
    Mention mention = mentions(html, "en", index(term("stress"))).get(0);
    assertThat(html.substring(mention.start(), mention.end())).isEqualTo("stress");
  }

  @Test
  void reachesNotAcrossEmoji() {
    assertThat(surfaces("<p>inner 😀 critic</p>", "en", index(term("inner critic")))).isEmpty();
  }

  @Test
  void readsHalfOfACodePointAsNothing() {
    assertThat(surfaces("<p>\ud83d stress \ude00 \ud83d</p>", "en", index(term("stress"))))
        .containsExactly("stress");
  }

  @ParameterizedTest
  @CsvSource({
    "<b>A</b>nxiety disorder",
    "anxi<wbr>ety disorder",
    "anxiety<!-- x --> disorder",
    "<a href='/x'>anxiety</a> disorder",
    "anxiety<sup><a href='#n1'>1</a></sup> disorder",
    "anxiety&nbsp;disorder",
    "anxiety\u2011disorder",
    "anxiety <del>big</del> disorder",
  })
  void reachesAcrossWhatReadersReadOver(String html) {
    assertThat(surfaces("<p>an " + html + " is</p>", "en", index(term("anxiety disorder"))))
        .hasSize(1);
  }

  @Test
  void takesATermOfThreeHundredWords() {
    String term = "deep ".repeat(299) + "end";
    assertThat(surfaces("<p>a " + term + ".</p>", "en", index(term(term)))).containsExactly(term);
  }

  @Test
  void reads50KilobytesWithoutASpace() {
    Article article = Article.of("<p>" + "x".repeat(50_000) + "</p>");
    assertThat(index(term("x")).find(article, "", "en")).isEmpty();
  }

  @Test
  void finds10000Mentions() {
    List<String> found =
        surfaces("<p>" + "stress and ".repeat(10_000) + "</p>", "en", index(term("stress")));
    assertThat(found).hasSize(10_000);
  }
}
