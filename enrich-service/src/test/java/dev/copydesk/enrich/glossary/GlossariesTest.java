package dev.copydesk.enrich.glossary;

import static dev.copydesk.enrich.glossary.Terms.term;
import static dev.copydesk.enrich.glossary.Terms.withAliases;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.text.Article;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Glossaries that keep their terms in one place. */
class GlossariesTest {
  private static final Article TEXT =
      Article.of("<p>Her inner critic is a critic of critics, and the arms of an arm speak.</p>");

  private final Glossaries glossaries = new Glossaries(SharedGlossaries.NONE);

  /** One glossary takes a term in, or gives it up. */
  record Step(int who, GlossaryTermDefined term, boolean gone) {}

  @Property(tries = 300)
  void findEachWhatItWouldFindAlone(@ForAll("steps") List<Step> steps) {
    List<GlossaryIndex> together = Stream.generate(this::open).limit(3).toList();
    List<GlossaryIndex> alone = Stream.generate(GlossariesTest::alone).limit(3).toList();
    for (Step step : steps) {
      happen(step, together.get(step.who));
      happen(step, alone.get(step.who));
    }
    for (int i = 0; i < alone.size(); i++) {
      assertThat(found(together.get(i))).isEqualTo(found(alone.get(i)));
      assertThat(together.get(i).version()).isEqualTo(alone.get(i).version());
      assertThat(together.get(i).knows("critics", "en"))
          .isEqualTo(alone.get(i).knows("critics", "en"));
      together.get(i).close();
    }
  }

  @Test
  void keepATermUntilTheLastOneHasGivenItUp() {
    GlossaryIndex one = open();
    GlossaryIndex other = open();
    one.put(term("inner critic"));
    other.put(term("inner critic"));
    one.close();
    assertThat(found(other)).extracting(TermMatch::id).containsExactly("inner critic");
    other.remove(term("inner critic").key());
    assertThat(found(other)).isEmpty();
  }

  @Test
  void beginAnewWhenAllWereClosed() {
    GlossaryIndex before = open();
    before.put(term("arm"));
    before.close();
    GlossaryIndex after = open();
    assertThat(found(after)).isEmpty();
    after.put(term("arm"));
    assertThat(found(after)).extracting(TermMatch::count).containsExactly(2);
  }

  @Test
  void tellWhoseGlossaryATermIsOfWhereItIsNotTheSitesOwn() {
    Glossaries shared =
        new Glossaries(
            new SharedGlossaries(List.of(new SharedGlossary("journal.example", "site.example"))));
    for (String site : List.of("journal.example", "site.example")) {
      try (GlossaryIndex index = shared.open(site)) {
        index.put(term("arm"));
        String glossary = site.equals("site.example") ? null : "site.example";
        assertThat(found(index)).extracting(TermMatch::glossary).containsExactly(glossary);
      }
    }
  }

  @Test
  void giveTermsThatDifferInTheirSiteAloneInTheOrderOfSites() {
    GlossaryIndex index = open();
    Stream.of("c.example", "a.example", "b.example")
        .map(
            site ->
                new GlossaryTermDefined("1", site, "en", "arm", List.of(), null, null, Set.of()))
        .forEach(index::put);
    assertThat(found(index))
        .extracting(TermMatch::glossary)
        .containsExactly("a.example", "b.example", "c.example");
  }

  @Test
  void areReadWhileOtherThreadsChangeTheirs() throws ExecutionException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> all =
          IntStream.range(0, 4).mapToObj(who -> threads.submit(() -> isSteady(who))).toList();
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Finds the same at every time, while terms come and go that others have too. */
  private boolean isSteady(int who) {
    GlossaryIndex index = open();
    index.put(term("inner critic"));
    List<TermMatch> first = found(index);
    boolean steady = first.size() == 1;
    for (int i = 0; i < 2_000; i++) {
      GlossaryTermDefined other = withAliases("word " + (i + who) % 500, "inner " + i);
      index.put(other);
      steady &= found(index).equals(first);
      if (i % 3 == who % 3) {
        index.remove(other.key());
      }
    }
    index.close();
    return steady;
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<GlossaryTermDefined> terms =
        Combinators.combine(
                Arbitraries.of("inner critic", "critic", "arm", "arms", "critic of critics"),
                Arbitraries.of(List.<String>of(), List.of("inner"), List.of("arms", "speak")))
            .as((term, aliases) -> withAliases(term, aliases.toArray(String[]::new)));
    return Combinators.combine(
            Arbitraries.integers().between(0, 2), terms, Arbitraries.of(true, false, false))
        .as(Step::new)
        .list()
        .ofMaxSize(25);
  }

  private GlossaryIndex open() {
    return glossaries.open("magazine.example");
  }

  private static GlossaryIndex alone() {
    return new Glossaries(SharedGlossaries.NONE).open("magazine.example");
  }

  private static void happen(Step step, GlossaryIndex index) {
    if (step.gone) {
      index.remove(step.term.key());
    } else {
      index.put(step.term);
    }
  }

  private static List<TermMatch> found(GlossaryIndex index) {
    return index.find(TEXT, "", "en");
  }
}
