package dev.copydesk.enrich.taxonomy;

import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.contract.post.PostTerm.Resolution;
import dev.copydesk.contract.post.PostTerm.Source;
import dev.copydesk.contract.post.PostTerm.Step;
import dev.copydesk.enrich.text.Plain;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One taxonomy of one site, as far as it is known. */
final class Taxonomy {
  /** WordPress sets no bound; a path that is longer is a mistake, and is not followed further. */
  private static final int DEEPEST = 50;

  private final String site;
  private final String name;
  private final Function<TermKey, @Nullable TermDefined> known;
  private final EmbeddedTerms embedded;
  private final Map<Long, Hint> hints = new HashMap<>();

  Taxonomy(
      String site,
      String name,
      Function<TermKey, @Nullable TermDefined> known,
      EmbeddedTerms embedded) {
    this.site = site;
    this.name = name;
    this.known = known;
    this.embedded = embedded;
  }

  /**
   * Resolves a post's ids.
   *
   * @param slugs of the same terms, in no order
   * @param uses takes every term that was asked for
   */
  List<PostTerm> resolve(List<Long> ids, List<String> slugs, Set<TermKey> uses) {
    takeHint(ids, slugs);
    return ids.stream().map(id -> resolve(id, uses)).toList();
  }

  /** One id and one slug that nothing else accounts for belong together. */
  private void takeHint(List<Long> ids, List<String> slugs) {
    List<Long> idsLeft = new ArrayList<>(ids);
    List<String> slugsLeft = new ArrayList<>(slugs);
    for (long id : ids) {
      String slug = hint(id).slug();
      String written = slug != null && slugsLeft.contains(slug) ? slug : Long.toString(id);
      if (slugsLeft.remove(written) || slug != null) {
        idsLeft.remove(id);
      }
    }
    if (idsLeft.size() == 1 && slugsLeft.size() == 1) {
      hints.put(idsLeft.get(0), new Hint(null, slugsLeft.get(0), null, Source.CLASS_LIST));
    }
  }

  private PostTerm resolve(long id, Set<TermKey> uses) {
    Deque<Step> path = new ArrayDeque<>();
    Set<Long> seen = new HashSet<>();
    boolean complete = true;
    for (long at = id; at > 0 && seen.add(at) && seen.size() <= DEEPEST; at = parent(at)) {
      uses.add(key(at));
      path.addFirst(new Step(at, hint(at).name(), hint(at).slug()));
      complete = hint(at).source() == Source.TERM;
    }
    Hint hint = hint(id);
    Resolution resolution = complete ? Resolution.RESOLVED : Resolution.PENDING;
    return new PostTerm(
        id, hint.name(), hint.slug(), hint.url(), List.copyOf(path), resolution, hint.source());
  }

  /** The id of the term above; 0 where there is none, or the term itself is not known. */
  private long parent(long id) {
    TermDefined term = known.apply(key(id));
    return term == null ? 0 : term.parent();
  }

  private Hint hint(long id) {
    return hints.computeIfAbsent(id, this::ask);
  }

  private Hint ask(long id) {
    TermDefined term = known.apply(key(id));
    return term == null
        ? embedded.of(key(id))
        : new Hint(Plain.ofName(term.name()), term.slug(), term.url(), Source.TERM);
  }

  private TermKey key(long id) {
    return new TermKey(site, name, id);
  }
}
