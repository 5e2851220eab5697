package dev.copydesk.enrich.glossary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which sites look for the terms of other sites' glossaries beside those of their own. */
public final class SharedGlossaries {
  /** Each site looks for its own terms alone. */
  public static final SharedGlossaries NONE = new SharedGlossaries(List.of());

  private final Map<String, Set<String>> glossaries = new TreeMap<>();
  private final Map<String, Set<String>> readers = new TreeMap<>();

  /** Any number of pairs; a site may use several glossaries, and each be used by several sites. */
  public SharedGlossaries(Collection<SharedGlossary> pairs) {
    for (SharedGlossary pair : pairs) {
      add(pair.site(), pair.glossary(), glossaries);
      add(pair.glossary(), pair.site(), readers);
    }
  }

  /** The sites whose glossaries a site uses, itself among them, in order. */
  Set<String> glossaries(String site) {
    return glossaries.getOrDefault(site, Set.of(site));
  }

  /** The sites that use the glossary of a site, itself among them. */
  Set<String> readers(String glossary) {
    return readers.getOrDefault(glossary, Set.of(glossary));
  }

  /** Whether a site shares a glossary with another one. */
  boolean shares(String site) {
    return glossaries.containsKey(site) || readers.containsKey(site);
  }

  private static void add(String site, String other, Map<String, Set<String>> to) {
    to.computeIfAbsent(site, itself -> new TreeSet<>(Set.of(itself))).add(other);
  }
}
