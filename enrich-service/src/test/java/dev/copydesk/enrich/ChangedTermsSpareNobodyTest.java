package dev.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.enrich.glossary.ChangedTerms;
import dev.copydesk.enrich.glossary.GlossaryIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A post that reads otherwise once a glossary has changed is never passed over. */
class ChangedTermsSpareNobodyTest {
  private static final String SITE = "magazine.example";
  private static final Provenance NONE =
      new Provenance("", new Cause(Cause.Kind.POST, "", ""), Map.of(), "", "");
  private static final Enricher ENRICHER = new Enricher();

  @Property(tries = 1_500)
  void whoReadsOtherwise(
      @ForAll("posts") ObjectNode post,
      @ForAll("glossaries") List<GlossaryTermDefined> glossary,
      @ForAll("terms") GlossaryTermDefined changed,
      @ForAll boolean removed) {
    GlossaryIndex index = new GlossaryIndex();
    glossary.forEach(index::put);
    ChangedTerms terms = new ChangedTerms();
    glossary.stream().filter(term -> term.key().equals(changed.key())).forEach(terms::add);
    Enrichment before = enrich(post, index);

    if (removed) {
      index.remove(changed.key());
    } else {
      index.put(changed);
      terms.add(changed);
    }

    boolean moved = !enrich(post, index).post().equals(before.post());
    boolean touched = terms.mayTouch(before.words().toBytes());
    Statistics.label("touched, moved").collect(touched, moved);
    assertThat(touched || !moved).isTrue();
  }

  @Provide
  Arbitrary<ObjectNode> posts() {
    return Combinators.combine(phrases(), html())
        .as(
            (title, html) -> {
              ObjectNode post = Json.MAPPER.createObjectNode();
              post.put("id", 7).put("type", "post").put("link", "https://magazine.example/7/");
              post.putObject("title").put("rendered", title);
              post.putObject("content").put("rendered", html);
              return post;
            });
  }

  private static Arbitrary<String> html() {
    Arbitrary<String> pieces =
        Combinators.combine(
                Arbitraries.of(
                    "%s",
                    "<b>%s</b>",
                    "<em>%s</em>",
                    "<sup>%s</sup>",
                    "<code>%s</code>",
                    "(%s)",
                    "This is called “%s”. ",
                    "%s means ",
                    "l’%s",
                    "%s.</p><p>",
                    "<i>%s</i>s"),
                phrases())
            .as(String::formatted);
    return Combinators.combine(pieces.list().ofMaxSize(8), Arbitraries.of(" ", "", "-", ", "))
        .as((all, between) -> "<p>" + String.join(between, all) + "</p>");
  }

  private static Arbitrary<String> phrases() {
    return Combinators.combine(
            words().list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(" ", "-", "’", " ", " ", ""))
        .as((words, joint) -> String.join(joint, words));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.of(
        "inner", "critic", "Critics", "ACT", "act", "anxiété", "Anxiete", "the", "crises", "crisis",
        "C++", "ﬁeld", "field", "قلق", "بالقلق", "وACT", "و2020", "2020", "批評", "家", "วิตก", "s",
        "l");
  }

  @Provide
  Arbitrary<List<GlossaryTermDefined>> glossaries() {
    return terms().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<GlossaryTermDefined> terms() {
    Arbitrary<Set<Flag>> flags =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(Set.of())),
            Tuple.of(1, Arbitraries.of(Flag.values()).set().ofMaxSize(2)));
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.of("und", "und", "en", "fr", "ar"),
            phrases(),
            phrases().list().ofMaxSize(1),
            flags)
        .as(
            (id, language, term, aliases, set) ->
                new GlossaryTermDefined(
                    "t" + id, SITE, language, term, aliases, "What it is.", null, set));
  }

  private static Enrichment enrich(ObjectNode post, GlossaryIndex glossary) {
    return ENRICHER.enrich(PostKey.parse(SITE + "/post/7"), post, references(glossary), NONE);
  }

  private static References references(GlossaryIndex glossary) {
    return new References() {
      @Override
      public @Nullable TermDefined term(TermKey key) {
        return null;
      }

      @Override
      public GlossaryIndex glossary(String site) {
        return glossary;
      }
    };
  }
}
