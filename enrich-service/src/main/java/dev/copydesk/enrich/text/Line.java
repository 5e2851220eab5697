package dev.copydesk.enrich.text;

import dev.copydesk.contract.post.Mention.Zone;
import java.util.Arrays;

/**
 * A block's words without what is no part of its sentences, white space folded, each character with
 * its place in the article's text. Immutable.
 */
public final class Line {
  /** Soft hyphens, spaces without width, and marks that turn the direction of what follows. */
  private static final String UNSEEN =
      "\u00ad\u200b\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff";

  private final String text;
  private final int[] places;
  private final boolean item;
  private final int linked;

  private Line(String text, int[] places, boolean item, int linked) {
    this.text = text;
    this.places = places;
    this.item = item;
    this.linked = linked;
  }

  static Line of(String article, Block block) {
    StringBuilder words = new StringBuilder(block.end() - block.start());
    int[] places = new int[block.end() - block.start()];
    boolean item = false;
    int linked = 0;
    for (Run run : block.runs()) {
      // What is taken out of a sentence leaves the space that follows it.
      boolean space = article.startsWith(" ", run.end() - 1);
      int from = !run.style().aside() ? run.start() : space ? run.end() - 1 : run.end();
      item |= run.style().zone() == Zone.LIST;
      linked += run.style().zone() == Zone.LINK ? run.end() - from : 0;
      append(article, from, run.end(), words, places);
    }
    String text = Whitespace.trimEnd(words);
    return new Line(text, Arrays.copyOf(places, text.length()), item, linked);
  }

  private static void append(String from, int start, int end, StringBuilder words, int[] places) {
    for (int at = start; at < end; at++) {
      char c = from.charAt(at);
      boolean space = Whitespace.is(c);
      boolean again = space && (words.isEmpty() || words.charAt(words.length() - 1) == ' ');
      if (!again && (c < '\u00ad' || UNSEEN.indexOf(c) < 0)) {
        places[words.length()] = at;
        words.append(space ? ' ' : c);
      }
    }
  }

  /** The words; may be empty. */
  public String text() {
    return text;
  }

  /** The place of the character at {@code offset} in the article's text. */
  public int place(int offset) {
    return places[offset];
  }

  /** Whether it is an item of a list. */
  public boolean isItem() {
    return item;
  }

  /** Whether next to nothing of it is more than links. */
  public boolean isLinks() {
    return linked > 0 && linked >= text.length() * 4 / 5;
  }

  /** The same words from {@code start} to {@code end}, without white space around them. */
  public Line part(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    boolean whole = from == 0 && to == text.length();
    return whole
        ? this
        : new Line(text.substring(from, to), Arrays.copyOfRange(places, from, to), item, linked);
  }
}
