package dev.copydesk.enrich.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.text.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.parser.Parser;

/** What holds of mentions in any HTML and for any glossary. */
class MentionsTest {
  private static final Pattern MARKUP = Pattern.compile("<!--.*?-->|<[^>]*>");

  @Property(tries = 1_000)
  void canBeCutOutOfTheHtml(@ForAll("html") String html, @ForAll("terms") List<String> terms) {
    for (Mention mention : find(html, terms)) {
      String source = MARKUP.matcher(html.substring(mention.start(), mention.end())).replaceAll("");
      assertThat(Parser.unescapeEntities(source, false).replaceAll("[\\s\u00a0]+", " "))
          .isEqualTo(mention.surface());
    }
  }

  @Property(tries = 1_000)
  void canBeCutOutOfTheText(@ForAll("html") String html, @ForAll("terms") List<String> terms) {
    String text = Article.of(html).text();
    for (Mention mention : find(html, terms)) {
      assertThat(text.substring(mention.textStart(), mention.textEnd()))
          .isEqualTo(mention.surface());
    }
  }

  @Property(tries = 1_000)
  void doNotOverlap(@ForAll("html") String html, @ForAll("terms") List<String> terms) {
    int end = 0;
    for (Mention mention : find(html, terms)) {
      assertThat(mention.textStart()).isGreaterThanOrEqualTo(end);
      end = mention.textEnd();
    }
  }

  @Provide
  Arbitrary<String> html() {
    String pieces =
        "inner|critic|Critic|crític|self| | | |-|&#8209;|&nbsp;|<em>|</em>|<p>|</p>|<br>|<!-- x -->"
            + "|&amp;|’|[vc_row]|<code>|</code>|\n|. |<a href=x>|</a>|<li>|&#105;nner";
    return Arbitraries.of(pieces.split("\\|"))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<String>> terms() {
    return Arbitraries.of(
            "inner", "inner critic", "critic", "self", "self-inner critic", "inner-self")
        .set()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(ArrayList::new);
  }

  private static List<Mention> find(String html, List<String> terms) {
    GlossaryIndex index = new GlossaryIndex();
    terms.forEach(term -> index.put(Terms.term(term)));
    List<TermMatch> found = index.find(Article.of(html), "", "en");
    return found.stream()
        .flatMap(match -> match.mentions().stream())
        .sorted(Comparator.comparing(Mention::textStart))
        .toList();
  }
}
