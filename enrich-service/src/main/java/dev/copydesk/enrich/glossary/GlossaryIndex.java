package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.text.Article;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One site's glossary, ready for looking its terms up in posts. Mutable and confined to one thread;
 * putting or removing a term costs the same however many others there are.
 */
public final class GlossaryIndex implements AutoCloseable {
  private final @Nullable String site;
  private final Lexicon lexicon;
  private final Vocabulary vocabulary;
  private final Consumer<Vocabulary> closing;
  private final Tokens tokens = new Tokens();

  /** An empty glossary of one site, which shares nothing with any other. */
  public GlossaryIndex() {
    this(null, new Lexicon(), Vocabulary::clear);
  }

  GlossaryIndex(@Nullable String site, Lexicon lexicon, Consumer<Vocabulary> closing) {
    this.site = site;
    this.lexicon = lexicon;
    this.vocabulary = new Vocabulary(lexicon);
    this.closing = closing;
  }

  /** Takes a term in, in the place of what had its key before. */
  public void put(GlossaryTermDefined term) {
    vocabulary.put(term);
  }

  /** Forgets a term; one that is not there is forgotten already. */
  public void remove(GlossaryKey key) {
    vocabulary.remove(key);
  }

  /** Gives its terms up; it is not to be used any more. */
  @Override
  public void close() {
    closing.accept(vocabulary);
  }

  /** Sixteen hexadecimal digits that tell the set of terms, whatever way it came about. */
  public String version() {
    return HexFormat.of().toHexDigits(vocabulary.version());
  }

  /**
   * The terms that an article mentions, best first. A mention is whole words, the longest that
   * begin where it does, and none overlaps another; terms that share a form are all given it.
   *
   * @param title plain text; it adds to the score of a term, and is no mention
   * @param language the article's, BCP 47: only its terms and those of any language are looked for,
   *     or all where it is {@code und}
   */
  public List<TermMatch> find(Article article, String title, String language) {
    return find(article, title, language, Overlaps.LONGEST);
  }

  /** The same, with mentions that share words as {@code overlaps} says. */
  public List<TermMatch> find(Article article, String title, String language, Overlaps overlaps) {
    if (vocabulary.isEmpty()) {
      return List.of();
    }
    Query query = new Query(language, overlaps);
    return lexicon.read(() -> find(article, title, query));
  }

  /** Whether there is such a term for texts in {@code language}, be it disabled. */
  boolean knows(String phrase, String language) {
    return lexicon.read(
        () -> {
          BitSet[] meant = vocabulary.meant(language);
          return IntStream.of(lexicon.postingsOf(phrase, tokens))
              .anyMatch(posting -> Vocabulary.isIn(meant, posting));
        });
  }

  private List<TermMatch> find(Article article, String title, Query query) {
    Page page = Page.of(article);
    Matches matches = new Matches(site, article, page, lexicon);
    search(
        page,
        query,
        (posting, first, last, clitic) -> matches.add(posting, hit(first, last, clitic)));
    search(Page.of(title), query, (posting, first, last, clitic) -> matches.addTitle(posting));
    return matches.best();
  }

  private void search(Page page, Query query, Search.Found found) {
    new Search(vocabulary, page, page.read(tokens), query, found).run();
  }

  private Hit hit(int first, int last, boolean clitic) {
    return new Hit(tokens.start(first), tokens.end(last), clitic);
  }
}
