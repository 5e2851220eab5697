package dev.copydesk.publish.linking;

import static dev.copydesk.publish.linking.Marked.brackets;
import static dev.copydesk.publish.linking.Marked.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Mention.Tier;
import dev.copydesk.contract.post.Mention.Zone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which mentions become links; all of them stay mentions. */
class LinkPolicyTest {
  @Test
  void usuallyATermsFirstMentionIsLinked() {
    String html = "<p>Of fear and trust.</p><h2>More</h2><p>Fear, trust, fear.</p>";
    assertThat(brackets(new Mentioning(html).of("fear", "trust").linked()))
        .isEqualTo("<p>Of [fear] and [trust].</p><h2>More</h2><p>Fear, trust, fear.</p>");
  }

  @Test
  void theFirstOneThatMayBeALinkIsTheFirst() {
    String html = "<h2>Fear</h2><p>Of <a href='/x'>fear</a>. Of fear, of fear.</p>";
    assertThat(brackets(new Mentioning(html).of("fear").linked()))
        .isEqualTo("<h2>Fear</h2><p>Of <a href='/x'>fear</a>. Of [fear], of fear.</p>");
  }

  @Test
  void onRequestTheFirstMentionOfEachSectionIsLinked() {
    String html = "<p>Fear, fear.</p><h2>Fear</h2><p>Fear, fear.</p><h3>So</h3><p>Fear.</p>";
    assertThat(brackets(new Mentioning(html).of("fear").linked(TestPolicies.SECTION)))
        .isEqualTo(
            "<p>[Fear], fear.</p><h2>Fear</h2><p>[Fear], fear.</p><h3>So</h3><p>[Fear].</p>");
  }

  @Test
  void onRequestEveryMentionIsLinked() {
    String html = "<p>Fear, fear.</p><blockquote>Fear</blockquote>";
    assertThat(brackets(new Mentioning(html).of("fear").linked(TestPolicies.ALL)))
        .isEqualTo("<p>[Fear], [fear].</p><blockquote>[Fear]</blockquote>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | Fear, <b>inner</b> <i>critic</i>, fear.
          1 | [Fear], <b>inner</b> <i>critic</i>, fear.
          2 | [Fear], <b>[inner]</b> <i>[critic]</i>, fear.
          9 | [Fear], <b>[inner]</b> <i>[critic]</i>, [fear].
          """)
  void soManyMentionsAreLinkedAtTheMost(int most, String linked) {
    var mentioning = new Mentioning("Fear, <b>inner</b> <i>critic</i>, fear.");
    mentioning.of("fear", "inner critic");
    assertThat(brackets(mentioning.linked(TestPolicies.most(most)))).isEqualTo(linked);
  }

  @Test
  void usuallyAPostHasTwentyLinksAtTheMost() {
    String[] terms = IntStream.range(10, 40).mapToObj(i -> "fear" + i).toArray(String[]::new);
    var mentioning = new Mentioning(String.join("; ", terms)).of(terms);
    assertThat(ids(mentioning.linked())).hasSize(20).startsWith("fear10").endsWith("fear29");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<blockquote><p>Fear</p></blockquote>",
        "<p>He said <q>of <b>fear</b></q>.</p>",
        "<figure><img src=x><figcaption>Fear</figcaption></figure>",
        "<table><caption>Fear</caption></table>",
        "<p class=\"wp-caption-text\">Fear</p>",
      })
  void usuallyQuotationsAndCaptionsHaveNoLinks(String html) {
    assertThat(new Mentioning(html).of("fear").linked()).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({
    "TABLE, <td>fear</td>",
    "LIST, <li>fear</li>",
    "LIST, <dd>old <b>fear</b></dd>",
    "STRONG, <b>fear</b>",
    "EM, <i>fear</i>",
    "BODY, fear"
  })
  void zonesAreSkippedOnRequest(Zone zone, String inside) {
    String html = "<table><tr>" + inside + "</tr></table>";
    String body = zone == Zone.TABLE ? html : "<p>" + inside + "</p>";
    assertThat(new Mentioning(body).of("fear").linked(TestPolicies.skipping(zone))).isEqualTo(body);
    assertThat(new Mentioning(body).of("fear").linked(TestPolicies.skipping(Zone.QUOTE)))
        .isNotEqualTo(body);
  }

  @Test
  void aTermIsLeftOutOnRequest() {
    var mentioning = new Mentioning("<p>Of fear and trust.</p>").of("fear", "trust");
    assertThat(ids(mentioning.linked(TestPolicies.except("fear", "hope"))))
        .containsExactly("trust");
  }

  @Test
  void thePostItselfCanSayWhichTermsAreLeftOut() {
    String html = "<p>Of fear, trust and hope.</p><!--noglossary fear, hope -->";
    assertThat(ids(new Mentioning(html).of("fear", "trust", "hope").linked()))
        .containsExactly("trust");
  }

  @Test
  void thePostItselfCanSayThatItWantsNoLinks() {
    String html = "<p>Of fear.</p><!-- noglossary --><p>And trust.</p>";
    assertThat(new Mentioning(html).of("fear", "trust").linked()).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mind.example/fear-1/",
        "https://mind.example/fear-1",
        "http://www.mind.example/fear-1/",
        "https://Mind.example/fear-1/#fear",
      })
  void theTermsOwnPageDoesNotLinkToItself(String url) {
    String html = "<p>Fear is old.</p>";
    assertThat(new Mentioning(html).ofTerm("fear", url, "So").linked()).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mind.example/fear-11/",
        "https://mind.example/",
        "https://mind.example/Fear-1/",
        "https://mind.example/fear-1/?p=2",
        "https://notmind.example/fear-1/",
      })
  void anotherPageIsLinkedTo(String url) {
    assertThat(ids(new Mentioning("<p>Fear is old.</p>").ofTerm("fear", url, "So").linked()))
        .containsExactly("fear");
  }

  @Test
  void aTermThatTheAuthorLinksNeedsNoOtherLink() {
    String html = "<p>Fear.</p><p><a href='http://mind.example/glossary/fear'>See here</a>.</p>";
    assertThat(new Mentioning(html).of("fear").linked()).isEqualTo(html);
  }

  @Test
  void aTermThatTheAuthorLinksInAnotherSectionIsLinkedInThisOne() {
    String html =
        "<p><a href='https://mind.example/glossary/fear/'>So</a>."
            + " Fear.</p><h2>Now</h2><p>Fear.</p>";
    assertThat(brackets(new Mentioning(html).of("fear").linked(TestPolicies.SECTION)))
        .endsWith("So</a>. Fear.</p><h2>Now</h2><p>[Fear].</p>");
  }

  @Test
  void ofTwoTermsWithOneSurfaceTheSurerOneIsLinkedThroughout() {
    var act =
        new Mentioning("<p>ACT helps. ACT it is.</p>")
            .ofTerm("law", "ACT", "https://x.example/law", null, Tier.VARIANT)
            .ofTerm("therapy", "ACT", "https://x.example/therapy", null, Tier.EXACT);
    assertThat(ids(act.linked(TestPolicies.ALL))).containsExactly("therapy", "therapy");
    assertThat(ids(act.linked())).containsExactly("therapy");
  }

  @Test
  void ofTwoThatAreEquallySureTheOneWithAPageIsLinked() {
    var mentioning =
        new Mentioning("<p>Fear.</p>")
            .ofTerm("without", "fear", null, "So", Tier.EXACT)
            .ofTerm("with", "fear", "https://x.example/fear", null, Tier.EXACT);
    assertThat(ids(mentioning.linked())).containsExactly("with");
  }

  @Test
  void ofTwoThatAreAlikeTheOneThatThePostIsMoreAboutIsLinked() {
    var mentioning =
        new Mentioning("<p>Fear.</p>")
            .ofTerm("b", "fear", "https://x.example/b", null, Tier.EXACT)
            .ofTerm("a", "fear", "https://x.example/a", null, Tier.EXACT);
    assertThat(ids(mentioning.linked())).containsExactly("b");
  }

  @Test
  void whereOneIsLeftOutTheOtherTakesItsPlace() {
    var mentioning =
        new Mentioning("<p>Fear.</p>")
            .ofTerm("b", "fear", "https://x.example/b", null, Tier.EXACT)
            .ofTerm("a", "fear", "https://x.example/a", null, Tier.EXACT);
    assertThat(ids(mentioning.linked(TestPolicies.except("b")))).containsExactly("a");
  }

  @Test
  void ofMentionsThatShareWordsTheLongestIsLinked() {
    String html = "<p>My inner critic.</p>";
    assertThat(ids(new Mentioning(html).of("critic", "inner", "inner critic").linked()))
        .containsExactly("inner critic");
  }
}
