package dev.copydesk.enrich;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.post.Content;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Excerpts;
import dev.copydesk.contract.post.Language;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.contract.post.Title;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an enriched post of a native one and what it refers to: a function of its arguments,
 * without clock, network or memory. Immutable, for any number of threads as long as each brings its
 * own references.
 */
public final class Enricher {
  /** Changes with the rules, so that what older rules wrote can be told. */
  public static final String VERSION = "1";

  /**
   * Enriches one post.
   *
   * @param nativePost a public post as ingest-service let it pass: its {@code link}, {@code title}
   *     and {@code content} are there; of the rest any field may be missing, or of another shape
   * @param provenance taken over to the letter
   */
  public Enrichment enrich(
      PostKey key, ObjectNode nativePost, References references, Provenance provenance) {
    String title = nativePost.at("/title/rendered").asString("");
    String html = nativePost.at("/content/rendered").asString("");
    Excerpts.Excerpt none = new Excerpts.Excerpt("", "", false);
    EnrichedPost post =
        new EnrichedPost(
            key.site(),
            key.type(),
            key.id(),
            nativePost.path("link").asString(""),
            "publish",
            new Language("und", Language.Source.SITE, null),
            new Title(Jsoup.parseBodyFragment(title).text(), title),
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Excerpts(Excerpts.Source.FALLBACK, none, none, none),
            new Content(html, Jsoup.parseBodyFragment(html).text()),
            provenance);
    return new Enrichment(post, Set.of());
  }
}
