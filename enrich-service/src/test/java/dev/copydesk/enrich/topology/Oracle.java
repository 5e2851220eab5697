package dev.copydesk.enrich.topology;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.References;
import dev.copydesk.enrich.glossary.GlossaryIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What must be in the end, computed from the latest inputs alone and from scratch. */
final class Oracle implements References {
  static final Provenance NONE =
      new Provenance("", new Cause(Cause.Kind.POST, "", ""), Map.of(), "", "");

  final Map<String, ObjectNode> posts = new TreeMap<>();
  final Map<String, TermDefined> terms = new HashMap<>();
  final Set<String> glossary = new TreeSet<>();
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
            settled.put(key, new Enricher().enrich(PostKey.parse(key), post, this, NONE).post()));
    return settled;
  }

  @Override
  public @Nullable TermDefined term(TermKey key) {
    return terms.get(key.toString());
  }

  @Override
  public GlossaryIndex glossary(String of) {
    var index = new GlossaryIndex();
    if (of.equals(site)) {
      glossary.forEach(term -> index.put(EnrichTopologyDriver.glossaryTerm(site, term)));
    }
    return index;
  }
}
