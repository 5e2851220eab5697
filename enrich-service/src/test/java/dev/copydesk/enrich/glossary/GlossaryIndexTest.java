package dev.copydesk.enrich.glossary;

import static dev.copydesk.contract.event.GlossaryTermDefined.Flag.CASE_SENSITIVE;
import static dev.copydesk.contract.event.GlossaryTermDefined.Flag.DISABLED;
import static dev.copydesk.enrich.glossary.Terms.index;
import static dev.copydesk.enrich.glossary.Terms.term;
import static dev.copydesk.enrich.glossary.Terms.withAliases;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.Mention.Tier;
import dev.copydesk.enrich.text.Article;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which terms a post mentions, and where. */
class GlossaryIndexTest {
  @Nested
  class AMention {
    @Test
    void isWholeWords() {
      assertThat(surfaces("<p>Stress distresses the stressed.</p>", term("stress")))
          .containsExactly("Stress");
    }

    @Test
    void isTheLongestThatBeginsThere() {
      GlossaryIndex index = index(term("inner"), term("inner critic"), term("critic"));
      assertThat(surfaces("<p>The inner critic is an inner voice.</p>", index))
          .containsExactlyInAnyOrder("inner critic", "inner");
    }

    @Test
    void isShorterWhereTheLongestFails() {
      GlossaryIndex index = index(term("post"), term("post traumatic stress disorder"));
      assertThat(surfaces("<p>A post traumatic stress reaction</p>", index))
          .containsExactly("post");
    }

    @Test
    void reachesAcrossInlineTags() {
      assertThat(surfaces("<p>the <em>inner</em> <b>cri</b>tic</p>", term("inner critic")))
          .containsExactly("inner critic");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>inner</p><p>critic</p>",
          "<p>inner<br>critic</p>",
          "<ul><li>inner</li><li>critic</li></ul>",
          "<table><tr><td>inner</td><td>critic</td></tr></table>",
          "<p>inner [vc_row] critic</p>",
          "<p>inner <code>x</code> critic</p>",
          "<p>inner. Critic</p>",
          "<p>inner, critic</p>",
          "<p>inner — critic</p>",
          "<p>inner “critic”</p>",
        })
    void endsWhereReadersStop(String html) {
      assertThat(surfaces(html, term("inner critic"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<code>stress</code>",
          "<pre>stress</pre>",
          "<script>stress</script>",
          "[stress_x]"
        })
    void isNeverCode(String html) {
      assertThat(surfaces("<p>a " + html + " b</p>", term("stress"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "self-compassion | self compassion",
          "self compassion | self&#8209;compassion",
          "Alzheimer's disease | Alzheimer&#8217;s&nbsp;disease",
          "cognitive-behavioral therapy | cognitive&ndash;behavioral therapy",
          "naïve realism | NAIVE REALISM",
          "Angst | ÄNGST",
          "œdipe | Oedipe",
          "Straße | STRASSE",
          "القلق | القَلَـقُ",
          "أنا عليا | انا عليا",
          "тревога | ТРЕВОГА",
          "anxiety | anx&shy;iety",
        })
    void isTheSameButForCaseAccentsQuotesAndHyphens(String form, String html) {
      assertThat(mentions("<p>x " + html + " y</p>", index(term(form))))
          .extracting(Mention::tier)
          .containsExactly(Tier.FOLDED);
    }

    @Test
    void isExactLetterForLetter() {
      assertThat(mentions("<p>self-compassion</p>", index(term("self-compassion"))))
          .extracting(Mention::tier)
          .containsExactly(Tier.EXACT);
    }

    @Test
    void ofACaseSensitiveTermHasItsCase() {
      assertThat(surfaces("<p>ACT: we act. Act!</p>", term("ACT", CASE_SENSITIVE)))
          .containsExactly("ACT");
    }

    @Test
    void isNotOfADisabledTerm() {
      assertThat(surfaces("<p>stress</p>", term("stress", DISABLED))).isEmpty();
    }

    @Test
    void mayBeAnAlias() {
      assertThat(surfaces("<p>CBT helps.</p>", withAliases("cognitive therapy", "CBT")))
          .containsExactly("CBT");
    }

    @Test
    void ofAliasesThatFoldAlikeIsOne() {
      assertThat(mentions("<p>adhd</p>", index(withAliases("ADHD", "adhd"))))
          .extracting(Mention::tier)
          .containsExactly(Tier.EXACT);
    }

    @Test
    void saysWhereItStands() {
      String html = "<p>A <em>burn&#8209;out</em>.</p>";
      Article article = Article.of(html);
      Mention mention = mentions(html, index(term("burn-out"))).get(0);
      assertThat(html.substring(mention.start(), mention.end())).isEqualTo("burn&#8209;out");
      assertThat(article.text().substring(mention.textStart(), mention.textEnd()))
          .isEqualTo(mention.surface());
      assertThat(mention.zone()).isEqualTo(Mention.Zone.EM);
    }
  }

  @Test
  void forgetsATermThatIsRemoved() {
    GlossaryIndex index = index(term("inner critic"), term("inner"));
    index.remove(new GlossaryKey("site.example", "en", "inner critic"));
    assertThat(surfaces("<p>inner critic</p>", index)).containsExactly("inner");
  }

  @Test
  void putsATermInThePlaceOfItsFormer() {
    GlossaryIndex index =
        index(withAliases("CBT", "talking cure"), withAliases("CBT", "CB therapy"));
    assertThat(surfaces("<p>talking cure, CB therapy</p>", index)).containsExactly("CB therapy");
  }

  @Test
  void passesOverATermWithoutAWord() {
    assertThat(surfaces("<p>?!</p>", term("?!"))).isEmpty();
  }

  private static List<String> surfaces(String html, GlossaryTermDefined term) {
    return surfaces(html, index(term));
  }

  private static List<String> surfaces(String html, GlossaryIndex index) {
    return mentions(html, index).stream().map(Mention::surface).toList();
  }

  private static List<Mention> mentions(String html, GlossaryIndex index) {
    return index.find(Article.of(html), "", "en").stream()
        .flatMap(match -> match.mentions().stream())
        .toList();
  }
}
