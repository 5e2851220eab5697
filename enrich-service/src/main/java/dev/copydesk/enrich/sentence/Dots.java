package dev.copydesk.enrich.sentence;

import org.jspecify.annotations.Nullable;

/**
 * Dots with spaces between them, as American style leaves words out: {@code . . .}
 *
 * @param first offset of the first dot
 * @param last offset of the last dot
 * @param count at least three
 */
record Dots(int first, int last, int count) {
  /** The dots that begin at {@code first}; null where it is a stop like any other. */
  static @Nullable Dots at(String text, int first) {
    int last = first;
    int count = 1;
    while (last + 2 < text.length()
        && Marks.isSpace(text.charAt(last + 1))
        && text.charAt(last + 2) == '.') {
      last += 2;
      count++;
    }
    return count < 3 || text.startsWith(".", last + 1) ? null : new Dots(first, last, count);
  }

  /** Where a sentence ends: at a fourth dot, which is its stop; 0 where it goes on. */
  int end(String text, int start) {
    int next = last + 1;
    while (next < text.length() && Marks.isSpace(text.charAt(next))) {
      next++;
    }
    if (next == text.length() || !Character.isUpperCase(text.charAt(next)) || count < 4) {
      return 0;
    }
    boolean attached = first > start && !Marks.isSpace(text.charAt(first - 1));
    return attached ? first + 1 : last + 1;
  }
}
