package dev.copydesk.enrich.glossary;

import java.util.Arrays;

/**
 * What a table has for the words of a stretch, and for the pairs of words there that may begin a
 * form. All of it is read at once: many reads that do not wait for each other cost little more than
 * one.
 */
final class Ahead {
  /** The most words of a stretch. */
  static final int WORDS = 256;

  private final Rows rows;
  private final Tokens tokens;
  private final int[] words = new int[WORDS];
  private final int[] pairs = new int[WORDS];
  private int start;

  Ahead(Rows rows, Tokens tokens) {
    this.rows = rows;
    this.tokens = tokens;
  }

  /** Reads for the words of a stretch. */
  void read(int from, int to) {
    start = from;
    for (int at = from; at < to; at++) {
      words[at - from] = rows.get(tokens.hash(at));
    }
    Arrays.fill(pairs, 0);
    for (int at = from; at < to; at++) {
      if (words[at - from] < 0 && tokens.goesOn(at + 1)) {
        pairs[at - from] = rows.get(pair(at));
      }
    }
  }

  /** The value of a word that was read. */
  int word(int at) {
    return words[at - start];
  }

  /** The value of a word that was read and the next; 0 where no form begins with both. */
  int withNext(int at) {
    return pairs[at - start];
  }

  private long pair(int at) {
    return Tokens.join(tokens.hash(at), tokens.joint(at + 1), tokens.hash(at + 1));
  }
}
