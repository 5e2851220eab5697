package dev.copydesk.enrich;

import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.enrich.glossary.PostWords;
import java.util.Set;

/**
 * What became of a native post.
 *
 * @param post the post, enriched
 * @param uses every term whose change can change {@code post}: its categories and tags, and upwards
 *     from them each known ancestor and the first one that is not known
 * @param words tells which glossary terms cannot change {@code post}
 */
public record Enrichment(EnrichedPost post, Set<TermKey> uses, PostWords words) {
  public Enrichment {
    uses = Set.copyOf(uses);
  }
}
