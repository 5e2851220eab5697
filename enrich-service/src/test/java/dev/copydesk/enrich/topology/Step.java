package dev.copydesk.enrich.topology;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** One thing that can happen on a site, told to the topology and to the oracle alike. */
sealed interface Step {
  String SITE = "magazine.example";

  void happen(EnrichTopologyDriver desk, Oracle oracle);

  record Publish(int id, List<Integer> categories, String html, @Nullable Long number)
      implements Step {
    @Override
    public void happen(EnrichTopologyDriver desk, Oracle oracle) {
      String key = post(id);
      desk.publish(key, categories, html, number);
      if (oracle.accepts(key, number)) {
        oracle.posts.put(key, EnrichTopologyDriver.nativePost(key, categories, html));
      }
    }
  }

  record Remove(int id, @Nullable Long number) implements Step {
    @Override
    public void happen(EnrichTopologyDriver desk, Oracle oracle) {
      desk.remove(post(id), number);
      if (oracle.accepts(post(id), number)) {
        oracle.posts.remove(post(id));
      }
    }
  }

  record Define(int id, String name, long parent) implements Step {
    @Override
    public void happen(EnrichTopologyDriver desk, Oracle oracle) {
      desk.define(category(id), name, parent);
      oracle.terms.put(category(id), EnrichTopologyDriver.term(category(id), name, parent));
    }
  }

  record Delete(int id) implements Step {
    @Override
    public void happen(EnrichTopologyDriver desk, Oracle oracle) {
      desk.delete(category(id));
      oracle.terms.remove(category(id));
    }
  }

  record Explain(String term) implements Step {
    @Override
    public void happen(EnrichTopologyDriver desk, Oracle oracle) {
      desk.explain(SITE, term);
      oracle.glossary.add(term);
    }
  }

  record Forget(String term) implements Step {
    @Override
    public void happen(EnrichTopologyDriver desk, Oracle oracle) {
      desk.forget(SITE, term);
      oracle.glossary.remove(term);
    }
  }

  /** Time for one slice of owed work. */
  record Tick() implements Step {
    @Override
    public void happen(EnrichTopologyDriver desk, Oracle oracle) {
      desk.tick();
    }
  }

  static Arbitrary<Step> any() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(4, publish()),
        net.jqwik.api.Tuple.of(1, remove()),
        net.jqwik.api.Tuple.of(4, reference()),
        net.jqwik.api.Tuple.of(2, Arbitraries.just(new Tick())));
  }

  /** A change of something that posts refer to. */
  static Arbitrary<Step> reference() {
    Arbitrary<String> term = Arbitraries.of("inner critic", "critic", "voice");
    Arbitrary<Step> define =
        Combinators.combine(categoryId(), Arbitraries.of("Mind", "Fear", "Press"), parent())
            .as(Define::new);
    return Arbitraries.oneOf(
        define, categoryId().map(Delete::new), term.map(Explain::new), term.map(Forget::new));
  }

  private static Arbitrary<Step> publish() {
    return Combinators.combine(
            postId(),
            categoryId().list().uniqueElements().ofMaxSize(3),
            Arbitraries.of(
                "<p>Your inner critic is a voice.</p>",
                "<p>A <em>critic</em> speaks.</p>",
                "<p>Nothing of it here.</p>"),
            number())
        .as(Publish::new);
  }

  private static Arbitrary<Step> remove() {
    return Combinators.combine(postId(), number()).as(Remove::new);
  }

  private static Arbitrary<Integer> postId() {
    return Arbitraries.integers().between(1, 5);
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
