package dev.copydesk.enrich.glossary;

import java.util.function.IntConsumer;

/**
 * Rows of words that longer ones begin with, each by 31 bits of its number. That two share one is
 * seldom, and then it is asked in vain whether one of them goes on.
 */
final class Beginnings {
  /** Marks, 0 where there is none; each as near behind its share of the array as was free. */
  private int[] marks = new int[64];

  private int size;

  /** What is kept of a row's number: never 0. */
  static int mark(long row) {
    return (int) row | 1;
  }

  /** Adds one. False where it is there. */
  boolean add(int mark) {
    if (size >= marks.length / 3 * 2) {
      grow();
    }
    int at = place(mark);
    if (marks[at] == mark) {
      return false;
    }
    marks[at] = mark;
    size++;
    return true;
  }

  int size() {
    return size;
  }

  /** Gives every mark. */
  void marks(IntConsumer to) {
    for (int mark : marks) {
      if (mark != 0) {
        to.accept(mark);
      }
    }
  }

  private void grow() {
    int[] from = marks;
    marks = new int[Math.toIntExact(from.length + (long) from.length / 4)];
    for (int mark : from) {
      if (mark != 0) {
        marks[place(mark)] = mark;
      }
    }
  }

  /** Where a mark stands, or else belongs. */
  private int place(int mark) {
    int at = (int) (((mark & 0xffffffffL) * marks.length) >>> 32);
    while (marks[at] != 0 && marks[at] != mark) {
      at = at + 1 == marks.length ? 0 : at + 1;
    }
    return at;
  }
}
