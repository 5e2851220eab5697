package dev.copydesk.enrich.taxonomy;

import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.post.PostTerm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A post's terms.
 *
 * @param categories in the order in which the site gave them
 * @param tags likewise
 * @param uses every term whose change can change one of these: they themselves, and upwards from
 *     them each known ancestor and the first one that is not known
 */
public record PostTerms(List<PostTerm> categories, List<PostTerm> tags, Set<TermKey> uses) {
  public PostTerms {
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
    uses = Set.copyOf(uses);
  }

  /**
   * Resolves the terms of a native post.
   *
   * @param known the term as last defined; null while it is unknown
   */
  public static PostTerms of(
      String site, JsonNode post, Function<TermKey, @Nullable TermDefined> known) {
    EmbeddedTerms embedded = new EmbeddedTerms(site, post);
    Set<TermKey> uses = new LinkedHashSet<>();
    Taxonomy categories = new Taxonomy(site, TermKey.CATEGORY, known, embedded);
    Taxonomy tags = new Taxonomy(site, TermKey.TAG, known, embedded);
    return new PostTerms(
        categories.resolve(
            Ids.of(post.path("categories")), ClassList.slugs(post, "category"), uses),
        tags.resolve(Ids.of(post.path("tags")), ClassList.slugs(post, "tag"), uses),
        uses);
  }
}
