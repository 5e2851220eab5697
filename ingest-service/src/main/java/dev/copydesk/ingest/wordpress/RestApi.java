package dev.copydesk.ingest.wordpress;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where WordPress's REST API has what a sender should have sent. */
final class RestApi {
  private static final Map<String, String> BASES =
      Map.of(
          "post", "posts",
          "page", "pages",
          "attachment", "media",
          "category", "categories",
          "post_tag", "tags");

  private RestApi() {}

  /**
   * The request that gives the whole of one thing.
   *
   * @param typeOrTaxonomy as WordPress names it; null for posts
   * @param id null where it is not known
   */
  static String get(@Nullable String typeOrTaxonomy, @Nullable Long id) {
    String base = typeOrTaxonomy == null ? "posts" : BASES.get(typeOrTaxonomy);
    return "GET /wp-json/wp/v2/"
        + (base == null ? "{rest_base}" : base)
        + '/'
        + (id == null ? "{id}" : id);
  }
}
