package dev.copydesk.enrich;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.post.Content;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Language;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.contract.post.Title;
import dev.copydesk.enrich.excerpt.Excerpter;
import dev.copydesk.enrich.glossary.Candidates;
import dev.copydesk.enrich.glossary.GlossaryIndex;
import dev.copydesk.enrich.glossary.PostWords;
import dev.copydesk.enrich.language.LanguageFinder;
import dev.copydesk.enrich.taxonomy.PostTerms;
import dev.copydesk.enrich.text.Article;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an enriched post of a native one and what it refers to: a function of its arguments,
 * without clock, network or memory. Immutable, for any number of threads as long as each brings its
 * own references.
 */
public final class Enricher {
  /** Changes with the rules, so that what older rules wrote can be told. */
  public static final String VERSION = "8";

  private final LanguageFinder languages = new LanguageFinder();

  /**
   * Enriches one post.
   *
   * @param nativePost a public post as ingest-service let it pass: its {@code link}, {@code title}
   *     and {@code content} are there; of the rest any field may be missing, or of another shape
   * @param provenance taken over to the letter
   */
  public Enrichment enrich(
      PostKey key, ObjectNode nativePost, References references, Provenance provenance) {
    PostTerms terms = PostTerms.of(key.site(), nativePost, references::term);
    GlossaryIndex glossary = references.glossary(key.site());
    return enrich(key, new NativePost(nativePost), glossary, terms, provenance);
  }

  private Enrichment enrich(
      PostKey key, NativePost post, GlossaryIndex glossary, PostTerms terms, Provenance origin) {
    Title title = post.title();
    Article article = Article.of(post.rendered("content"));
    PostWords words = PostWords.of(article, title.text());
    Language language = languages.of(post.json(), sample(title, article));
    List<TermMatch> found = glossary.find(article, title.text(), language.code());
    EnrichedPost enriched =
        new EnrichedPost(
            key.site(),
            key.type(),
            key.id(),
            post.url(),
            "publish",
            language,
            title,
            post.author(),
            post.image(),
            post.utc("date_gmt"),
            post.utc("modified_gmt"),
            terms.categories(),
            terms.tags(),
            found,
            Candidates.of(article, found, glossary, language.code(), words),
            Excerpter.of(article, post.excerpt(), title.text(), language.code(), post.url()),
            new Content(post.rendered("content"), article.text()),
            origin);
    return new Enrichment(enriched, terms.uses(), words);
  }

  /** What tells a post's language: its words, and its title where these are few. */
  private static String sample(Title title, Article article) {
    return article.text().length() < 100 ? title.text() + '\n' + article.text() : article.text();
  }
}
