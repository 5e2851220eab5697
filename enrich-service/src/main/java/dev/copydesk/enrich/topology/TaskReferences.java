package dev.copydesk.enrich.topology;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.enrich.References;
import dev.copydesk.enrich.glossary.Glossaries;
import dev.copydesk.enrich.glossary.GlossaryIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** What posts refer to, as this task has seen it; the stores are the truth, the indexes follow. */
final class TaskReferences implements References {
  private final Stores stores;
  private final Glossaries glossaries;
  private final Map<String, GlossaryIndex> indexes = new HashMap<>();

  /**
   * Takes up what the stores hold.
   *
   * @param glossaries of all tasks of the process
   */
  TaskReferences(Stores stores, Glossaries glossaries) {
    this.stores = stores;
    this.glossaries = glossaries;
    try (KeyValueIterator<String, GlossaryTermDefined> all = stores.glossary().all()) {
      all.forEachRemaining(row -> index(row.value));
    }
  }

  @Override
  public @Nullable TermDefined term(TermKey key) {
    return stores.terms().get(key.toString());
  }

  @Override
  public GlossaryIndex glossary(String site) {
    return indexes.computeIfAbsent(site, glossaries::open);
  }

  /** Takes in a term. False when it is as it was. */
  boolean put(TermDefined term) {
    String key = term.key().toString();
    boolean changed = !term.equals(stores.terms().get(key));
    if (changed) {
      stores.terms().put(key, term);
    }
    return changed;
  }

  /** Forgets a term. False when it was not known. */
  boolean remove(TermKey key) {
    return stores.terms().delete(key.toString()) != null;
  }

  /** Takes in a glossary term. Returns it as it was and as it is; nothing when these are alike. */
  List<GlossaryTermDefined> put(GlossaryTermDefined term) {
    String key = term.key().toString();
    GlossaryTermDefined before = stores.glossary().get(key);
    if (term.equals(before)) {
      return List.of();
    }
    stores.glossary().put(key, term);
    index(term);
    return before == null ? List.of(term) : List.of(before, term);
  }

  /** Forgets a glossary term. Returns it as it was; nothing when it was not known. */
  List<GlossaryTermDefined> remove(GlossaryKey key) {
    GlossaryTermDefined before = stores.glossary().delete(key.toString());
    if (before == null) {
      return List.of();
    }
    glossaries.readers(key.site()).forEach(site -> glossary(site).remove(key));
    return List.of(before);
  }

  /** Gives up what no other task has. */
  void close() {
    indexes.values().forEach(GlossaryIndex::close);
    indexes.clear();
  }

  private void index(GlossaryTermDefined term) {
    glossaries.readers(term.site()).forEach(site -> glossary(site).put(term));
  }
}
