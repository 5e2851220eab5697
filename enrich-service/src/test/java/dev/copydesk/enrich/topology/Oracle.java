package dev.copydesk.enrich.topology;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.GlossaryEvent;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.event.TermEvent;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.References;
import dev.copydesk.enrich.glossary.GlossaryIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What must be in the end, computed from the latest inputs alone and from scratch. */
final class Oracle implements References {
  static final Provenance NONE =
      new Provenance("", new Cause(Cause.Kind.POST, "", ""), Map.of(), "", "");

  private static final Enricher ENRICHER = new Enricher();

  final Map<String, ObjectNode> posts = new TreeMap<>();
  final Map<String, TermDefined> terms = new HashMap<>();
  final Map<String, GlossaryTermDefined> glossary = new TreeMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final String site;

  Oracle(String site) {
    this.site = site;
  }

  /** Whether an event so numbered counts; a number lower than one seen before does not. */
  boolean accepts(String post, @Nullable Long number) {
    long seen = numbers.getOrDefault(post, Long.MIN_VALUE);
    if (number != null && number < seen) {
      return false;
    }
    if (number != null) {
      numbers.put(post, number);
    }
    return true;
  }

  /** Every public post as it must read. */
  Map<String, EnrichedPost> settled() {
    Map<String, EnrichedPost> settled = new TreeMap<>();
    posts.forEach(
        (key, post) ->
            settled.put(key, ENRICHER.enrich(PostKey.parse(key), post, this, NONE).post()));
    return settled;
  }

  void note(TermEvent event) {
    String key = event.key().toString();
    event.fold(defined -> terms.put(key, defined), deleted -> terms.remove(key));
  }

  void note(GlossaryEvent event) {
    String key = event.key().toString();
    event.fold(defined -> glossary.put(key, defined), deleted -> glossary.remove(key));
  }

  @Override
  public @Nullable TermDefined term(TermKey key) {
    return terms.get(key.toString());
  }

  @Override
  public GlossaryIndex glossary(String of) {
    var index = new GlossaryIndex();
    if (of.equals(site)) {
      glossary.values().forEach(index::put);
    }
    return index;
  }
}
