package dev.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.glossary.GlossaryIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts that are too large to be kept as cases. What costs more than in proportion to their size
 * makes this class take minutes.
 */
class LargePostsTest {
  private static final String SENTENCE =
      "The <b>inner critic</b> speaks of stress when an <em>outer voice</em> begins, in CBT. ";

  private final Enricher enricher = new Enricher();
  private final References references = new Glossary("inner critic", "stress", "CBT", "焦虑", "deep");

  @Test
  void haveTheirMentionsInAMegabyteOfOneParagraph() {
    EnrichedPost post = enriched("<p>" + SENTENCE.repeat(12_000) + "</p>");
    assertThat(post.content().html()).hasSizeGreaterThan(1_000_000);
    assertThat(post.terms()).extracting(TermMatch::count).containsOnly(12_000).hasSize(3);
    assertThat(mentions(post)).allMatch(mention -> isWhereItSays(mention, post));
  }

  @Test
  void haveThemInAMegabyteOfManyParagraphs() {
    EnrichedPost post = enriched(("<p>" + SENTENCE + "</p>\n").repeat(11_000));
    assertThat(post.content().html()).hasSizeGreaterThan(1_000_000);
    assertThat(post.terms()).extracting(TermMatch::count).containsOnly(11_000).hasSize(3);
    assertThat(mentions(post)).allMatch(mention -> isWhereItSays(mention, post));
  }

  @Test
  void mayBeOneWord() {
    EnrichedPost post = enriched("<p>" + "x".repeat(1_000_000) + "</p>");
    assertThat(post.terms()).isEmpty();
    assertThat(post.excerpt().meta().text()).isEqualTo("x".repeat(155) + "…");
  }

  @Test
  void mayDoWithoutSpaces() {
    EnrichedPost post = enriched("<p>" + "他的焦虑和压力。".repeat(7_000) + "</p>");
    assertThat(post.terms()).extracting(TermMatch::count).containsExactly(7_000);
    assertThat(mentions(post)).allMatch(mention -> isWhereItSays(mention, post));
  }

  @Test
  void mayBeInCapitalsThroughout() {
    EnrichedPost post = enriched("<p>" + "CBT 和 ".repeat(10_000) + "</p>");
    assertThat(post.terms()).extracting(TermMatch::count).containsExactly(10_000);
  }

  @Test
  void mayConsistOfOneTerm() {
    EnrichedPost post = enriched("<p>" + "stress and ".repeat(10_000) + "</p>");
    assertThat(post.terms()).extracting(TermMatch::count).containsExactly(10_000);
  }

  @Test
  void mayBeginATermOfThreeHundredWordsAtEachOfTheirs() {
    EnrichedPost post = enriched("<p>" + "deep ".repeat(20_000) + "</p>");
    assertThat(post.terms()).extracting(TermMatch::count).containsExactly(20_000);
  }

  private static boolean isWhereItSays(Mention mention, EnrichedPost post) {
    String text = post.content().text().substring(mention.textStart(), mention.textEnd());
    String html = post.content().html().substring(mention.start(), mention.end());
    return text.equals(mention.surface()) && html.equals(mention.surface());
  }

  private static List<Mention> mentions(EnrichedPost post) {
    return post.terms().stream().flatMap(match -> match.mentions().stream()).toList();
  }

  private EnrichedPost enriched(String html) {
    ObjectNode post = Json.MAPPER.createObjectNode();
    post.put("id", 1).put("link", "https://mindmagazine.example/1/");
    post.putObject("title").put("rendered", "Large");
    post.putObject("content").put("rendered", html);
    PostKey key = new PostKey("mindmagazine.example", "post", 1);
    Cause cause = new Cause(Cause.Kind.POST, key.toString(), "large");
    Provenance provenance = new Provenance("large", cause, Map.of(), "", "");
    return enricher.enrich(key, post, references, provenance).post();
  }

  /** Terms of any language, and one of three hundred words that nearly all of a text begins. */
  private static final class Glossary implements References {
    private final GlossaryIndex index = new GlossaryIndex();

    Glossary(String... terms) {
      for (String term : terms) {
        put(term);
      }
      put("deep ".repeat(299) + "end");
    }

    private void put(String term) {
      index.put(
          new GlossaryTermDefined(
              term, "mindmagazine.example", "und", term, List.of(), null, null, Set.of()));
    }

    @Override
    public @Nullable TermDefined term(TermKey key) {
      return null;
    }

    @Override
    public GlossaryIndex glossary(String site) {
      return index;
    }
  }
}
