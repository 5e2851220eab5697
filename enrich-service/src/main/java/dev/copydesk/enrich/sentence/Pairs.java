package dev.copydesk.enrich.sentence;

/** Finds where what a bracket or a quotation mark opens is closed again. */
final class Pairs {
  static final String OPENERS = "([{\"'“‘”„«»‹「『（【《〈";

  /** What closes the opener at the same place; several are told by {@link #closes}. */
  private static final String CLOSERS = ")]}\"'”’”“»«›」』）】》〉";

  /**
   * How far, in UTF-16 units, a quotation may reach: an unclosed one must not join a whole text.
   */
  private static final int REACH = 280;

  private static final int LONG = 100;
  private static final int SENTENCE = 30;

  private Pairs() {}

  /** The offset of the closing mark; -1 where {@code open} opens nothing. */
  static int close(String text, int open) {
    char opener = text.charAt(open);
    if (!opens(text, open, opener)) {
      return -1;
    }
    char closer = CLOSERS.charAt(OPENERS.indexOf(opener));
    int most = Math.min(text.length(), open + REACH);
    int depth = 1;
    for (int at = open + 1; at < most; at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        return -1;
      }
      if (closes(opener, closer, c) && isEnd(text, at, c)) {
        depth--;
      } else if (c == opener && CLOSERS.indexOf(c) < 0) {
        depth++;
      }
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a quotation is so long that it holds sentences of its own, not one that is quoted. */
  static boolean isSpeech(String text, int open, int close) {
    if (close - open < LONG || "\"“".indexOf(text.charAt(open)) < 0) {
      return false;
    }
    int stop = text.indexOf(". ", open + SENTENCE);
    return stop > 0 && stop + 2 < close && Character.isUpperCase(text.charAt(stop + 2));
  }

  private static boolean closes(char opener, char closer, char c) {
    return c == closer || (opener == '„' && (c == '”' || c == '"')) || (opener == '»' && c == '»');
  }

  /** An apostrophe inside a word closes nothing; one after a word may be its own. */
  private static boolean isEnd(String text, int at, char c) {
    if (c != '\'' && c != '’') {
      return true;
    }
    boolean inWord = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    return !inWord && ",.!?…-—".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** A straight quotation mark opens only where a word begins. */
  private static boolean opens(String text, int at, char opener) {
    if ("\"'”»‘".indexOf(opener) < 0) {
      return true;
    }
    boolean before = at == 0 || isBeforeQuote(text.charAt(at - 1));
    return before && at + 1 < text.length() && !Marks.isSpace(text.charAt(at + 1));
  }

  private static boolean isBeforeQuote(char c) {
    return Marks.isSpace(c) || OPENERS.indexOf(c) >= 0 || Marks.isDash(c) || c == ':';
  }
}
