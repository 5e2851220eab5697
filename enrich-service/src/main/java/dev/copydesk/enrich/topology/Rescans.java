package dev.copydesk.enrich.topology;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.enrich.glossary.ChangedTerms;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The terms for which sites are looked through, as long as this task has seen all of them since a
 * sweep began. It is not kept: a sweep that began elsewhere, or before a restart, looks at every
 * post that is left.
 */
final class Rescans {
  private final Map<String, ChangedTerms> terms = new HashMap<>();

  /** A sweep over the posts of a site begins for what is then added, and for nothing else. */
  void begin(String site) {
    terms.put(site, new ChangedTerms());
  }

  /** A sweep is for these terms too. */
  void add(String site, Collection<GlossaryTermDefined> changed) {
    ChangedTerms known = terms.get(site);
    if (known != null) {
      changed.forEach(known::add);
    }
  }

  /** A sweep is for more than terms, or has ended. */
  void forget(String site) {
    terms.remove(site);
  }

  /**
   * Whether a post may read otherwise for what its site is looked through for.
   *
   * @param words the post's; none where they are not known
   */
  boolean mayTouch(String site, byte[] words) {
    ChangedTerms known = terms.get(site);
    return known == null || words.length == 0 || known.mayTouch(words);
  }
}
