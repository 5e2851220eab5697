package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.event.GlossaryTermDefined;

/**
 * The search of {@link GlossaryIndex} alone, on plain text: no HTML is read, nothing is written.
 */
public final class PlainText {
  private final Vocabulary vocabulary = new Vocabulary(new Lexicon());
  private final Tokens tokens = new Tokens();
  private int mentions;

  /** Takes a term in. */
  public void add(GlossaryTermDefined term) {
    vocabulary.put(term);
  }

  /** How many mentions a text has. */
  public int mentions(String text, String language) {
    mentions = 0;
    Page page = Page.of(text);
    Query query = new Query(language, Overlaps.LONGEST);
    new Search(vocabulary, page, page.read(tokens), query, this::count).run();
    return mentions;
  }

  private void count(int posting, int first, int last, boolean clitic) {
    mentions++;
  }
}
