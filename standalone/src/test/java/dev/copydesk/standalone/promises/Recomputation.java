package dev.copydesk.standalone.promises;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.GlossaryEvent;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.PostEvent;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.event.TermEvent;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.References;
import dev.copydesk.enrich.glossary.GlossaryIndex;
import dev.copydesk.standalone.promises.SiteHistory.Happening;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a site must read like in the end: from its latest inputs alone, and from scratch. */
final class Recomputation implements References {
  static final Provenance NONE =
      new Provenance("", new Cause(Cause.Kind.POST, "", ""), Map.of(), "", "");

  private static final Enricher ENRICHER = new Enricher();

  private final Map<String, ObjectNode> posts = new TreeMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, TermDefined> terms = new HashMap<>();
  private final Map<String, GlossaryTermDefined> glossary = new TreeMap<>();
  private final GlossaryIndex index = new GlossaryIndex();

  private Recomputation() {}

  /** Every public post by its key. */
  static Map<String, EnrichedPost> of(List<Happening<?>> history) {
    var site = new Recomputation();
    history.forEach(site::note);
    site.glossary.values().forEach(site.index::put);
    Map<String, EnrichedPost> settled = new TreeMap<>();
    site.posts.forEach(
        (key, post) ->
            settled.put(key, ENRICHER.enrich(PostKey.parse(key), post, site, NONE).post()));
    return settled;
  }

  private void note(Happening<?> happening) {
    String key = happening.key();
    if (happening.event() instanceof PostEvent post) {
      note(key, post, happening.number());
    } else if (happening.event() instanceof TermEvent term) {
      term.fold(defined -> terms.put(key, defined), deleted -> terms.remove(key));
    } else if (happening.event() instanceof GlossaryEvent term) {
      term.fold(defined -> glossary.put(key, defined), deleted -> glossary.remove(key));
    }
  }

  private void note(String key, PostEvent event, @Nullable Long number) {
    if (number != null && number < numbers.getOrDefault(key, Long.MIN_VALUE)) {
      return;
    }
    if (number != null) {
      numbers.put(key, number);
    }
    event.fold(published -> posts.put(key, published.post()), removed -> posts.remove(key));
  }

  @Override
  public @Nullable TermDefined term(TermKey key) {
    return terms.get(key.toString());
  }

  @Override
  public GlossaryIndex glossary(String site) {
    return index;
  }
}
