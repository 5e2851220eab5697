package dev.copydesk.enrich.text;

/** The one idea of white space: Unicode's, no-break spaces and control characters. */
final class Whitespace {
  private Whitespace() {}

  static boolean is(char c) {
    return c <= ' '
        || c == '\u00a0'
        || (c >= '\u007f' && c < '\u00a0')
        || (c >= '\u1680' && (Character.isSpaceChar(c) || Character.isWhitespace(c)));
  }

  /** Appends {@code from[start, end)}, white space as one space, none where a line begins. */
  static void appendFolded(StringBuilder to, String from, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = from.charAt(i);
      if (!is(c)) {
        to.append(c);
      } else if (!to.isEmpty() && to.charAt(to.length() - 1) != ' ') {
        to.append(' ');
      }
    }
  }

  /** The same words with single spaces between them. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    appendFolded(folded, text, 0, text.length());
    return trimEnd(folded);
  }

  static String trimEnd(StringBuilder text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }
}
