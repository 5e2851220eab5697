package dev.copydesk.publish.linking;

import static dev.copydesk.publish.linking.Marked.brackets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Mention.Tier;
import dev.copydesk.publish.SamplePosts;
import dev.copydesk.publish.linking.LinkPolicy.Form;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a post's HTML when its terms are linked. */
class LinkerTest {
  @Test
  void aMentionLeadsToItsTermsPage() {
    assertThat(new Mentioning("<p>Her inner critic spoke.</p>").of("inner critic").linked())
        .isEqualTo(
            "<p>Her <a class=\"glossary-term\" href=\"https://mind.example/glossary/inner-critic/\""
                + " data-term-id=\"inner critic\" title=\"About inner critic\">inner critic</a>"
                + " spoke.</p>");
  }

  @Test
  void aTermWithoutAPageIsADefinition() {
    assertThat(
            new Mentioning("<p>Fear.</p>").ofTerm("Fear", null, "An answer to a threat.").linked())
        .isEqualTo(
            "<p><dfn class=\"glossary-term\" data-term-id=\"Fear\""
                + " title=\"An answer to a threat.\">Fear</dfn>.</p>");
  }

  @Test
  void aTermWithoutPageAndDefinitionIsStillMarked() {
    assertThat(new Mentioning("<p>Fear.</p>").ofTerm("Fear", null, null).linked())
        .isEqualTo("<p><dfn class=\"glossary-term\" data-term-id=\"Fear\">Fear</dfn>.</p>");
  }

  @Test
  void everyTermIsADefinitionOnRequest() {
    LinkPolicy usual = LinkPolicy.USUAL;
    var policy = new LinkPolicy(usual.scope(), usual.most(), usual.skipped(), Set.of(), Form.DFN);
    assertThat(new Mentioning("<p>Fear.</p>").of("Fear").linked(policy))
        .isEqualTo(
            "<p><dfn class=\"glossary-term\" data-term-id=\"Fear\" title=\"About Fear\">Fear</dfn>."
                + "</p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "/fear", "ftp://x.example/"})
  void anAddressThatIsNoWebAddressIsNotLinked(String url) {
    assertThat(new Mentioning("<p>Fear.</p>").ofTerm("Fear", url, null).linked())
        .doesNotContain("href")
        .contains("<dfn ");
  }

  @Test
  void wordsInATableAndInNoCellAreLeftAsTheyAre() {
    String html = "<table> fear <tr><td>Fear</td></tr></table>";

    assertThat(new Mentioning(html).of("fear").linked(TestPolicies.ALL))
        .startsWith("<table> fear <tr><td><a class=\"glossary-term\"");
  }

  @Test
  void attributesHoldAnything() {
    assertThat(
            new Mentioning("<p>Fear.</p>")
                .ofTerm(
                    "a\"b<c>", "Fear", "https://x.example/?a=1&b=\"2\"", "<b>\"&\"</b>", Tier.EXACT)
                .linked())
        .contains(
            "href=\"https://x.example/?a=1&amp;b=&quot;2&quot;\"",
            "data-term-id=\"a&quot;b&lt;c&gt;\"",
            "title=\"&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;\"");
  }

  @Test
  void aLongDefinitionIsCutBetweenWords() {
    String linked =
        new Mentioning("<p>Fear.</p>").ofTerm("Fear", null, "threat ".repeat(100).strip()).linked();
    assertThat(linked).contains("title=\"threat threat").contains("threat…\"").hasSizeLessThan(400);
  }

  @Test
  void aLongDefinitionWithoutSpacesIsCutBetweenCharacters() {
    String linked = new Mentioning("<p>Fear.</p>").ofTerm("Fear", null, "😀".repeat(400)).linked();
    assertThat(linked).contains("title=\"" + "😀".repeat(150) + "…\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>An <b>inner critic</b>.</p>            | <p>An <b>[inner critic]</b>.</p>
          <p>An <em>inner</em> critic.</p>          | <p>An <em>[inner]</em>[ critic].</p>
          <p>An inner <em>critic</em>.</p>          | <p>An [inner ]<em>[critic]</em>.</p>
          <p>An <b>i</b>nner critic.</p>            | <p>An <b>[i]</b>[nner critic].</p>
          <p>An <i>inner</i> <b>critic</b>.</p>     | <p>An <i>[inner]</i> <b>[critic]</b>.</p>
          <p>An <b>old inner</b> critic.</p>        | <p>An <b>old [inner]</b>[ critic].</p>
          <p>An inner<wbr> critic.</p>              | <p>An [inner]<wbr>[ critic].</p>
          <p>An inner<!-- so --> critic.</p>        | <p>An [inner]<!-- so -->[ critic].</p>
          <b><p>An inner</b> critic.</p>            | <b><p>An [inner]</b>[ critic].</p>
          """)
  void aMentionThatMarkupRunsThroughIsLinkedPartByPart(String html, String linked) {
    assertThat(brackets(new Mentioning(html).of("inner critic").linked())).isEqualTo(linked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Of <a href='/x'>fear</a>.</p>",
        "<p>Of <a href='/x'>old <b>fear</b></a>.</p>",
        "<p>Of <a name='x'>fear</a>.</p>",
        "<p>Of <a href='/x'>fear",
        "<h2>Of fear</h2>",
        "<h6>Of <em>fear</em></h6>",
        "<p>Of <code>fear</code>.</p>",
        "<pre>fear</pre>",
        "<pre><code>fear</code></pre>",
        "<p>Press <kbd>fear</kbd>, see <samp>fear</samp>, <var>fear</var>.</p>",
        "<p><button>fear</button></p>",
        "<label>fear</label>",
        "<p><dfn>fear</dfn></p>",
        "<nav><ul><li>fear</li></ul></nav>",
        "<script>fear()</script>",
        "<style>.fear {}</style>",
        "<textarea>fear</textarea>",
        "<svg><text>fear</text></svg>",
        "<select><option>fear</option></select>",
        "<p><img alt='fear' src='fear.jpg'></p>",
        "<p title=\"fear\" class=fear></p>",
        "<!-- fear -->",
        "<p>Of <span class=\"x noglossary\">old <b>fear</b></span>.</p>",
        "<div class=\"noglossary\"><p>fear</p></div>",
      })
  void nothingIsLinkedInsideOfLinksHeadingsCodeAndAttributes(String html) {
    assertThat(new Mentioning(html).of("fear").linked()).isEqualTo(html);
  }

  @Test
  void aMentionThatIsAlreadyALinkInPartIsLeftAlone() {
    String html = "<p>An <a href='/x'>inner</a> critic. My inner critic.</p>";
    assertThat(brackets(new Mentioning(html).of("inner critic").linked()))
        .isEqualTo("<p>An <a href='/x'>inner</a> critic. My [inner critic].</p>");
  }

  @Test
  void theMarkOfAFootnoteStandsBetweenTwoPartsOfOneLink() {
    String html = "<p>An inner<sup id=r><a href='#n1'>1</a></sup> critic.</p>";
    EnrichedPost post = new Mentioning(html).of("inner1 critic").post();
    assertThat(brackets(Linker.linked(post, LinkPolicy.USUAL)))
        .isEqualTo("<p>An [inner]<sup id=r><a href='#n1'>1</a></sup>[ critic].</p>");
  }

  @Test
  void raisedLettersArePartOfATerm() {
    String html = "<p>The 5-HT<sub>2A</sub> receptor.</p>";
    assertThat(brackets(new Mentioning(html).of("5-HT2A receptor").linked()))
        .isEqualTo("<p>The [5-HT]<sub>[2A]</sub>[ receptor].</p>");
  }

  @Test
  void whatIsLinkedAlreadyStaysAsItIs() {
    var mentioning = new Mentioning("<p>Of fear and <b>fear</b>.</p>").of("fear");
    String once = mentioning.linked(TestPolicies.ALL);
    assertThat(new Mentioning(once).of("fear").linked(TestPolicies.ALL)).isEqualTo(once);
  }

  @Test
  void aPostWithoutTermsStaysAsItIs() {
    String html = "<p>Of fear &nbsp; and\r\n<B>trust</b >";
    assertThat(new Mentioning(html).linked()).isEqualTo(html);
  }

  @Test
  void aMentionBeyondTheTextIsPassedOver() {
    EnrichedPost long1 = new Mentioning("<p>So long a text of fear.</p>").of("fear").post();
    EnrichedPost post =
        SamplePosts.with(long1, Map.of("content", Map.of("html", "<p>No.</p>", "text", "No.")));
    assertThat(Linker.linked(post, LinkPolicy.USUAL)).isEqualTo("<p>No.</p>");
  }

  @Test
  void thePostHasItAsContentLinked() {
    EnrichedPost post = new Mentioning("<p>Of fear.</p>").of("fear").post();
    ObjectNode json = Linker.withLinks(post, LinkPolicy.USUAL);
    assertThat(json.at("/content/linked").stringValue())
        .isEqualTo(Linker.linked(post, LinkPolicy.USUAL));
    assertThat(json.at("/content/html").stringValue()).isEqualTo("<p>Of fear.</p>");
    assertThat(json.at("/terms/0/mentions").size()).isEqualTo(1);
  }
}
