package dev.copydesk.publish.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Mention.Zone;
import dev.copydesk.publish.linking.LinkPolicy.Form;
import dev.copydesk.publish.linking.LinkPolicy.Scope;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What holds of any HTML, however broken, any terms and any policy. */
class LinkerPropertiesTest {
  private static final String LINKS = "a.glossary-term, dfn.glossary-term";
  private static final String CLOSED =
      "a :is("
          + LINKS
          + "), h2 :is("
          + LINKS
          + "), code :is("
          + LINKS
          + "), dfn :is("
          + LINKS
          + "), button :is("
          + LINKS
          + "), .noglossary :is("
          + LINKS
          + ")";

  @Property(tries = 600)
  void withoutTheNewTagsItIsTheSameHtml(
      @ForAll("html") String html,
      @ForAll("terms") List<String> terms,
      @ForAll("policies") LinkPolicy policy) {
    assertThat(Marked.without(linked(html, terms, policy))).isEqualTo(html);
  }

  @Property(tries = 600)
  void itReadsTheSame(
      @ForAll("html") String html,
      @ForAll("terms") List<String> terms,
      @ForAll("policies") LinkPolicy policy) {
    assertThat(body(linked(html, terms, policy)).wholeText()).isEqualTo(body(html).wholeText());
  }

  @Property(tries = 600)
  void noLinkStandsInsideOfAnotherOrWhereNoneMay(
      @ForAll("html") String html,
      @ForAll("terms") List<String> terms,
      @ForAll("policies") LinkPolicy policy) {
    assertThat(body(linked(html, terms, policy)).select(CLOSED)).isEmpty();
  }

  @Property(tries = 300)
  void everyNewTagIsAnElementOfItsOwn(
      @ForAll("html") String html, @ForAll("terms") List<String> terms) {
    String linked = linked(html, terms, TestPolicies.ALL);
    assertThat(body(linked).select(LINKS)).hasSize(Marked.ids(linked).size());
  }

  @Property(tries = 300)
  void nothingIsLinkedTwice(@ForAll("html") String html, @ForAll("terms") List<String> terms) {
    String once = linked(html, terms, TestPolicies.ALL);
    assertThat(linked(once, terms, TestPolicies.ALL)).isEqualTo(once);
  }

  @Property(tries = 300)
  void noPolicyLinksWhatAllDoesNot(
      @ForAll("html") String html,
      @ForAll("terms") List<String> terms,
      @ForAll("policies") LinkPolicy policy) {
    assertThat(Marked.ids(linked(html, terms, policy)).size())
        .isLessThanOrEqualTo(Marked.ids(linked(html, terms, TestPolicies.ALL)).size());
  }

  @Provide
  Arbitrary<String> html() {
    String pieces =
        "inner|critic|Critic|fear| | |\n"
            + "|, |. |&amp;|&nbsp;|&#8217;|é|😀|1 < 2|<|&|<p>|</p>|<div>"
            + "|</div>|<em>|</em>|<b>|</b>|<i>|</i>|<sub>|</sub>|<sup>|</sup>|<br>|<wbr>|<hr>|<!--"
            + " fear -->|<a href=/x>|</a>|<a name=y>|<h2>|</h2>|<code>|</code>|<pre>|</pre>"
            + "|<ul>|<li>|</li>|</ul>|<table>|<tr>|<td>|</td>|</table>|<button>|</button>|<dfn>|</dfn>|<span"
            + " class=noglossary>|</span>|<img alt=\"fear\">|<blockquote>|</blockquote>|<p"
            + " title='inner critic'>|</bogus>|<q>|</q>|<select>|</select>|<svg>|</svg>|<P"
            + " CLASS=x>|<textarea>|</textarea>|<figcaption>|</figcaption>|<nobr>|<font>|\u0000|\r\n";
    return Arbitraries.of(pieces.split("\\|"))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<String>> terms() {
    return Arbitraries.of("inner", "inner critic", "critic", "fear", "critic fear")
        .set()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(ArrayList::new);
  }

  @Provide
  Arbitrary<LinkPolicy> policies() {
    return Combinators.combine(
            Arbitraries.of(Scope.class),
            Arbitraries.integers().between(0, 8),
            Arbitraries.of(Zone.class).set().ofMaxSize(3),
            Arbitraries.of("fear", "critic").set().ofMaxSize(1),
            Arbitraries.of(Form.class))
        .as(LinkPolicy::new);
  }

  private static String linked(String html, List<String> terms, LinkPolicy policy) {
    return new Mentioning(html).of(terms.toArray(String[]::new)).linked(policy);
  }

  private static Element body(String html) {
    return Jsoup.parseBodyFragment(html).body();
  }
}
