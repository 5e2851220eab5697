package dev.copydesk.enrich.text;

/** The one idea of white space: Unicode's, no-break spaces and control characters. */
final class Whitespace {
  private Whitespace() {}

  static boolean is(char c) {
    return c <= ' '
        || c == '\u00a0'
        || (c >= '\u007f' && c < '\u00a0')
        || (c >= '\u1680' && isWideSpace(c));
  }

  /** What Unicode calls a space beyond Latin; asking it takes longer than anything else here. */
  private static boolean isWideSpace(char c) {
    return switch (c) {
      case '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000' -> true;
      default -> c >= '\u2000' && c <= '\u200a';
    };
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
