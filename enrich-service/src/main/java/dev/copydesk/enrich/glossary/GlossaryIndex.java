package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.text.Article;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One site's glossary, ready for looking its terms up in posts. Mutable and confined to one thread;
 * putting or removing a term costs the same however many others there are.
 */
public final class GlossaryIndex {
  private final Map<GlossaryKey, GlossaryTermDefined> terms = new HashMap<>();
  private final Forms forms = new Forms();
  private long version;

  /** Takes a term in, in the place of what had its key before. */
  public void put(GlossaryTermDefined term) {
    remove(term.key());
    terms.put(term.key(), term);
    version += hash(term);
    formsOf(term).forEach(form -> forms.add(Words.of(form.text()), 0, form));
  }

  /** Forgets a term; one that is not there is forgotten already. */
  public void remove(GlossaryKey key) {
    GlossaryTermDefined gone = terms.remove(key);
    if (gone != null) {
      version -= hash(gone);
      formsOf(gone).forEach(form -> forms.remove(Words.of(form.text()), 0, key));
    }
  }

  /** Sixteen hexadecimal digits that tell the set of terms, whatever way it came about. */
  public String version() {
    return HexFormat.of().toHexDigits(version);
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
    if (terms.isEmpty()) {
      return List.of();
    }
    Matches matches = new Matches(article);
    for (List<Word> stretch : Words.of(article)) {
      new Search(article.text(), stretch, language).run(forms, matches::add);
    }
    new Search(title, Words.of(title), language).run(forms, matches::addTitle);
    return matches.best();
  }

  /** Whether there is such a term for texts in {@code language}, be it disabled. */
  boolean knows(List<Word> phrase, String language) {
    return forms.at(phrase).stream().anyMatch(form -> form.holdsIn(language));
  }

  private static Stream<Form> formsOf(GlossaryTermDefined term) {
    return Stream.concat(Stream.of(term.term()), term.aliases().stream())
        .distinct()
        .map(text -> new Form(term, text))
        .filter(form -> !Words.of(form.text()).isEmpty());
  }

  private static long hash(GlossaryTermDefined term) {
    try {
      byte[] json = Json.MAPPER.writeValueAsBytes(term);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(json)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
