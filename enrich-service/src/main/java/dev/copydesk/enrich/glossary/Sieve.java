package dev.copydesk.enrich.glossary;

/**
 * Tells of most rows of words that they are no form, and that no longer one begins with them, with
 * a few bits a row that stay near the processor. What it says no to is surely so.
 */
final class Sieve {
  private static final int ROWS = 16;

  /** In pairs, which share a line of a cache: one for the forms, one for the beginnings. */
  private final long[] bits;

  private final int last;

  private Sieve(int lines) {
    bits = new long[lines * 2];
    last = lines - 1;
  }

  /** One that is empty, with room for more than so many forms and beginnings. */
  static Sieve of(int forms, int beginnings) {
    int lines = Math.max(forms, beginnings * 2) / ROWS * 2 + 1;
    return new Sieve(Integer.highestOneBit(lines));
  }

  /** Whether it tells few rows for so many forms and beginnings. */
  boolean isFull(int forms, int beginnings) {
    return Math.max(forms, beginnings * 2) > (last + 1) * ROWS;
  }

  void addForm(int mark) {
    bits[line(mark)] |= form(mark);
  }

  void addBeginning(int mark) {
    bits[line(mark) + 1] |= beginning(mark);
  }

  /** False where the row is no form; true where it is, and for one of four that are not at most. */
  boolean mayBeForm(int mark) {
    return (bits[line(mark)] & form(mark)) != 0;
  }

  /** False where no form begins so; true where one does, and for one of twenty others at most. */
  boolean mayGoOn(int mark) {
    return (bits[line(mark) + 1] & beginning(mark)) == beginning(mark);
  }

  private int line(int mark) {
    return (mark >>> 7 & last) << 1;
  }

  private static long form(int mark) {
    return 1L << (mark >>> 1);
  }

  private static long beginning(int mark) {
    return 1L << (mark >>> 1) | 1L << (mark >>> 26);
  }
}
