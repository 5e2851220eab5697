package dev.copydesk.contract.post;

import dev.copydesk.contract.PostKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public post with its terms, excerpts and categories. The names are the ones that everything
 * outside may rely on; {@code docs/schema/enriched-post.schema.json} has the rest.
 *
 * @param url WordPress's {@code link}
 * @param status always {@code publish}: nothing else passes the gate
 * @param published WordPress's {@code date_gmt}; null where the site gave none, or year zero
 * @param updated WordPress's {@code modified_gmt}; null likewise
 * @param categories in the order in which the site gave them
 * @param terms glossary terms found, best score first
 * @param candidates what the author marks like a term and the glossary lacks
 */
public record EnrichedPost(
    String site,
    String type,
    long id,
    String url,
    String status,
    Language language,
    Title title,
    @Nullable Author author,
    @Nullable Image image,
    @Nullable Instant published,
    @Nullable Instant updated,
    List<PostTerm> categories,
    List<PostTerm> tags,
    List<TermMatch> terms,
    List<Candidate> candidates,
    Excerpts excerpt,
    Content content,
    Provenance provenance) {

  public EnrichedPost {
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
    terms = List.copyOf(terms);
    candidates = List.copyOf(candidates);
  }

  /** The post's name, which never changes. */
  public PostKey key() {
    return new PostKey(site, type, id);
  }

  /** The same post with another provenance; two posts that differ in it alone read the same. */
  public EnrichedPost with(Provenance provenance) {
    return new EnrichedPost(
        site,
        type,
        id,
        url,
        status,
        language,
        title,
        author,
        image,
        published,
        updated,
        categories,
        tags,
        terms,
        candidates,
        excerpt,
        content,
        provenance);
  }
}
