package dev.copydesk.enrich.glossary;

import static dev.copydesk.enrich.glossary.Terms.index;
import static dev.copydesk.enrich.glossary.Terms.mentions;
import static dev.copydesk.enrich.glossary.Terms.surfaces;
import static dev.copydesk.enrich.glossary.Terms.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.Mention.Zone;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.text.Article;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In which kinds of text a term is looked for. */
class ZonesTest {
  private static final String ALL =
      "<h2>stress</h2><p>stress <strong>stress</strong> <em>stress</em> <a href='/x'>stress</a>"
          + "</p><blockquote>stress</blockquote><figure><img src='/i.jpg'><figcaption>stress"
          + "</figcaption></figure><ul><li>stress</li></ul><table><tr><td>stress</td></tr></table>";

  @Test
  void areAllOfThemWhereTheGlossarySaysNothing() {
    assertThat(mentions(ALL, "en", index(term("stress"))))
        .extracting(Mention::zone)
        .containsExactlyInAnyOrder(Zone.values());
  }

  @ParameterizedTest
  @EnumSource
  void areThoseThatTheGlossaryNames(Zone zone) {
    assertThat(mentions(ALL, "en", index(term("stress").in(Set.of(zone), Set.of()))))
        .extracting(Mention::zone)
        .containsExactly(zone);
  }

  @ParameterizedTest
  @EnumSource
  void areNotThoseThatTheGlossarySkips(Zone zone) {
    assertThat(mentions(ALL, "en", index(term("stress").in(Set.of(), Set.of(zone)))))
        .extracting(Mention::zone)
        .hasSize(Zone.values().length - 1)
        .doesNotContain(zone);
  }

  @Test
  void areNoneWhereTheGlossaryNamesAndSkipsTheSame() {
    GlossaryTermDefined nowhere = term("stress").in(Set.of(Zone.EM), Set.of(Zone.EM));
    assertThat(mentions(ALL, "en", index(nowhere))).isEmpty();
  }

  @Test
  void makeRoomForAShorterTerm() {
    GlossaryIndex index =
        index(term("inner critic").in(Set.of(), Set.of(Zone.HEADING)), term("critic"));
    assertThat(surfaces("<h2>Inner critic</h2><p>Inner critic</p>", "en", index))
        .containsExactly("critic", "Inner critic");
  }

  @Test
  void tellTwoEntriesWithOneSurfaceApart() {
    GlossaryTermDefined body = term("stress").in(Set.of(Zone.BODY), Set.of());
    GlossaryTermDefined list =
        Terms.withAliases("strain", "stress").in(Set.of(Zone.LIST), Set.of());
    assertThat(
            index(body, list).find(Article.of("<ul><li>stress</li></ul><p>stress</p>"), "", "en"))
        .extracting(TermMatch::id, match -> match.mentions().get(0).zone())
        .containsExactlyInAnyOrder(tuple("stress", Zone.BODY), tuple("strain", Zone.LIST));
  }

  @ParameterizedTest
  @CsvSource({
    "<p><a href='/x'><em>stress</em></a></p>, EM",
    "<p><em><a href='/x'>stress</a></em></p>, LINK",
    "<blockquote><p>stress</p></blockquote>, QUOTE",
    "<h3><strong>stress</strong></h3>, STRONG",
    "<ul><li><p>stress</p></li></ul>, LIST",
    "<dl><dt>stress</dt></dl>, LIST",
    "<p>str<em>ess</em></p>, BODY",
    "<p><em>str</em>ess</p>, EM",
  })
  void areTheInnermostInWhichAMentionBegins(String html, Zone zone) {
    assertThat(mentions(html, "en", index(term("stress"))))
        .extracting(Mention::zone)
        .containsExactly(zone);
  }

  @Test
  void makeAnotherVersionOfTheGlossary() {
    GlossaryTermDefined everywhere = term("stress");
    assertThat(index(everywhere).version())
        .isEqualTo(index(everywhere.in(Set.of(), Set.of())).version())
        .isNotEqualTo(index(everywhere.in(Set.of(Zone.EM), Set.of())).version());
    assertThat(index(everywhere.in(Set.of(Zone.EM), Set.of())).version())
        .isNotEqualTo(index(everywhere.in(Set.of(), Set.of(Zone.EM))).version());
  }
}
