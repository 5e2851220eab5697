package dev.copydesk.enrich.topology;

import static dev.copydesk.enrich.topology.EnrichTopologyDriver.forgotten;
import static dev.copydesk.enrich.topology.EnrichTopologyDriver.nativePost;
import static dev.copydesk.enrich.topology.EnrichTopologyDriver.term;

import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.GlossaryEvent;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import dev.copydesk.contract.event.TermDeleted;
import dev.copydesk.contract.event.TermEvent;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** One thing that can happen on a site, told to the topology and to the oracle alike. */
sealed interface Step {
  String SITE = "magazine.example";

  void tell(EnrichTopologyDriver desk);

  void note(Oracle oracle);

  default void happen(EnrichTopologyDriver desk, Oracle oracle) {
    tell(desk);
    note(oracle);
  }

  record Publish(int id, List<Integer> categories, String html, @Nullable Long number)
      implements Step {
    @Override
    public void tell(EnrichTopologyDriver desk) {
      desk.publish(post(id), categories, html, number);
    }

    @Override
    public void note(Oracle oracle) {
      if (oracle.accepts(post(id), number)) {
        oracle.posts.put(post(id), nativePost(post(id), categories, html));
      }
    }
  }

  /** An old post is read again from its source. */
  record Backfill(int id, List<Integer> categories, String html) implements Step {
    @Override
    public void tell(EnrichTopologyDriver desk) {
      desk.backfill(post(id), categories, html);
    }

    @Override
    public void note(Oracle oracle) {
      oracle.posts.put(post(id), nativePost(post(id), categories, html));
    }
  }

  record Remove(int id, @Nullable Long number) implements Step {
    @Override
    public void tell(EnrichTopologyDriver desk) {
      desk.remove(post(id), number);
    }

    @Override
    public void note(Oracle oracle) {
      if (oracle.accepts(post(id), number)) {
        oracle.posts.remove(post(id));
      }
    }
  }

  record Term(TermEvent event) implements Step {
    @Override
    public void tell(EnrichTopologyDriver desk) {
      desk.tell(event);
    }

    @Override
    public void note(Oracle oracle) {
      oracle.note(event);
    }
  }

  record Glossary(GlossaryEvent event) implements Step {
    @Override
    public void tell(EnrichTopologyDriver desk) {
      desk.tell(event);
    }

    @Override
    public void note(Oracle oracle) {
      oracle.note(event);
    }
  }

  /** A sender that got no answer sends again. */
  record Twice(Step step) implements Step {
    @Override
    public void tell(EnrichTopologyDriver desk) {
      step.tell(desk);
      step.tell(desk);
    }

    @Override
    public void note(Oracle oracle) {
      step.note(oracle);
    }
  }

  /** Time for some slices of owed work. */
  record Ticks(int slices) implements Step {
    @Override
    public void tell(EnrichTopologyDriver desk) {
      for (int slice = 0; slice < slices; slice++) {
        desk.tick();
      }
    }

    @Override
    public void note(Oracle oracle) {}
  }

  static Arbitrary<List<Step>> histories() {
    return any().list().ofMinSize(5).ofMaxSize(30);
  }

  private static Arbitrary<Step> any() {
    Arbitrary<Step> ticks = Arbitraries.integers().between(1, 3).map(Ticks::new);
    return Arbitraries.frequencyOf(
        Tuple.of(5, publish()),
        Tuple.of(1, backfill()),
        Tuple.of(2, remove()),
        Tuple.of(1, Arbitraries.oneOf(publish(), remove(), reference()).map(Twice::new)),
        Tuple.of(5, reference()),
        Tuple.of(3, ticks));
  }

  /** A change of something that posts refer to. */
  static Arbitrary<Step> reference() {
    Arbitrary<TermEvent> define =
        Combinators.combine(categoryId(), Arbitraries.of("Mind", "Fear", "Press"), parent())
            .as((id, name, parent) -> term(category(id), name, parent));
    Arbitrary<TermEvent> delete =
        categoryId().map(id -> TermDeleted.of(TermKey.parse(category(id))));
    return Arbitraries.oneOf(
        define.map(Term::new),
        delete.map(Term::new),
        glossaryTerm().map(Glossary::new),
        glossaryTerm().map(term -> new Glossary(forgotten(term.key()))));
  }

  private static Arbitrary<GlossaryTermDefined> glossaryTerm() {
    return Combinators.combine(
            Arbitraries.of("inner critic", "critic", "voice"),
            Arbitraries.of(List.<String>of(), List.of("nothing"), List.of("speaks", "answer")),
            Arbitraries.of("It speaks.", "It listens."),
            Arbitraries.of(Set.<Flag>of(), Set.of(Flag.DISABLED), Set.of(Flag.EXACT)))
        .as(
            (term, aliases, definition, flags) ->
                new GlossaryTermDefined(term, SITE, "und", term, aliases, definition, null, flags));
  }

  private static Arbitrary<Step> publish() {
    return Combinators.combine(postId(), categories(), html(), number()).as(Publish::new);
  }

  private static Arbitrary<Step> backfill() {
    return Combinators.combine(postId(), categories(), html()).as(Backfill::new);
  }

  private static Arbitrary<Step> remove() {
    return Combinators.combine(postId(), number()).as(Remove::new);
  }

  private static Arbitrary<Integer> postId() {
    return Arbitraries.integers().between(1, 5);
  }

  private static Arbitrary<List<Integer>> categories() {
    return categoryId().list().uniqueElements().ofMaxSize(3);
  }

  private static Arbitrary<String> html() {
    return Arbitraries.of(
        "<p>Your inner critic is a voice.</p>",
        "<p>A <em>critic</em> speaks.</p>",
        "<p>Nothing of it here.</p>");
  }

  private static Arbitrary<Integer> categoryId() {
    return Arbitraries.integers().between(1, 4);
  }

  /** Some are cycles: a category may come to stand below itself while its site is being sorted. */
  private static Arbitrary<Long> parent() {
    return Arbitraries.longs().between(0, 4);
  }

  private static Arbitrary<Long> number() {
    return Arbitraries.longs().between(1, 20).injectNull(0.6);
  }

  private static String post(int id) {
    return SITE + "/post/" + id;
  }

  private static String category(int id) {
    return SITE + "/category/" + id;
  }
}
