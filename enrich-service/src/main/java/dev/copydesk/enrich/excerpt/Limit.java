package dev.copydesk.enrich.excerpt;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.LAO;
import static java.lang.Character.UnicodeScript.MYANMAR;
import static java.lang.Character.UnicodeScript.THAI;

import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * How long an excerpt may be.
 *
 * @param reach the length, in UTF-16 units, of the longest beginning of a text that is allowed
 */
record Limit(ToIntFunction<String> reach) {
  static final Limit META = codePoints(156);
  static final Limit CARD = words(55);
  static final Limit SOCIAL = codePoints(200);

  private static final Set<Character.UnicodeScript> WITHOUT_SPACES =
      Set.of(HAN, HIRAGANA, KATAKANA, KHMER, LAO, MYANMAR, THAI);

  static Limit codePoints(int most) {
    return new Limit(
        text ->
            text.codePointCount(0, text.length()) <= most
                ? text.length()
                : text.offsetByCodePoints(0, most));
  }

  /** Words end at a space; where a script has none, two characters count as a word. */
  static Limit words(int most) {
    return new Limit(text -> reachOfWords(text, most));
  }

  boolean allows(String text) {
    return reach.applyAsInt(text) == text.length();
  }

  private static int reachOfWords(String text, int most) {
    int halves = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (c == ' ') {
        inWord = false;
      } else if (Character.isLetter(c) && WITHOUT_SPACES.contains(Character.UnicodeScript.of(c))) {
        halves++;
        inWord = true;
      } else if (!inWord) {
        halves += 2;
        inWord = true;
      }
      if (halves > 2 * most) {
        return at;
      }
    }
    return text.length();
  }
}
