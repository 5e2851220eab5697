package dev.copydesk.enrich.excerpt;

import java.util.function.ToIntFunction;

/**
 * How long an excerpt may be.
 *
 * @param reach the length, in UTF-16 units, of the longest beginning of a text that is allowed
 * @param enough how much of {@code size} tells so much that no further paragraph is wanted
 * @param good how much of it an excerpt has best: no further sentence is wanted
 * @param size how much a text is, in what the limit counts
 */
record Limit(ToIntFunction<String> reach, int enough, int good, ToIntFunction<String> size) {
  /** For search results, which show less of the denser scripts. */
  static Limit meta(String language) {
    return Script.isDense(language) ? codePoints(80, 26, 60) : codePoints(156, 60, 120);
  }

  /** For lists of posts. */
  static Limit card() {
    return words(55, 30);
  }

  /** For shared links. */
  static Limit social() {
    return codePoints(200, 200, 200);
  }

  static Limit codePoints(int most, int enough, int good) {
    return new Limit(
        text ->
            text.codePointCount(0, text.length()) <= most
                ? text.length()
                : text.offsetByCodePoints(0, most),
        enough,
        good,
        text -> text.codePointCount(0, text.length()));
  }

  /** Words end at a space; where a script has none, two characters count as a word. */
  static Limit words(int most, int enough) {
    return new Limit(text -> reachOfWords(text, most), enough, enough, Limit::wordsIn);
  }

  /** The same, filled as far as sentences go. */
  Limit filled() {
    return new Limit(reach, Integer.MAX_VALUE, Integer.MAX_VALUE, size);
  }

  boolean allows(String text) {
    return reach.applyAsInt(text) == text.length();
  }

  boolean isEnough(String text) {
    return size.applyAsInt(text) >= enough;
  }

  boolean isGood(String text) {
    return size.applyAsInt(text) >= good;
  }

  static int wordsIn(String text) {
    return (halves(text, text.length(), Integer.MAX_VALUE)[0] + 1) / 2;
  }

  private static int reachOfWords(String text, int most) {
    return halves(text, text.length(), 2 * most)[1];
  }

  /** How many halves of words there are, and how far one comes with {@code most} of them. */
  private static int[] halves(String text, int end, int most) {
    int halves = 0;
    boolean inWord = false;
    for (int at = 0; at < end; at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (c == ' ') {
        inWord = false;
      } else if (Character.isLetter(c) && Script.isWithoutSpaces(c)) {
        halves++;
        inWord = true;
      } else if (!inWord) {
        halves += 2;
        inWord = true;
      }
      if (halves > most) {
        return new int[] {halves, at};
      }
    }
    return new int[] {halves, end};
  }
}
