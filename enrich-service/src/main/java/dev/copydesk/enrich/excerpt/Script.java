package dev.copydesk.enrich.excerpt;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.LAO;
import static java.lang.Character.UnicodeScript.MYANMAR;
import static java.lang.Character.UnicodeScript.THAI;

import java.util.Set;

/** What the scripts of the world do with spaces. */
final class Script {
  private static final Set<Character.UnicodeScript> WITHOUT_SPACES =
      Set.of(HAN, HIRAGANA, KATAKANA, KHMER, LAO, MYANMAR, THAI);
  private static final Set<String> DENSE = Set.of("zh", "ja", "ko", "th", "km", "lo", "my");

  /** Below it there is only Latin, Greek, Cyrillic, and what else puts spaces between words. */
  private static final int FIRST = 0x0e00;

  private Script() {}

  /** Whether no space stands after the character, be it a letter or a full-width mark. */
  static boolean isWithoutSpaces(int c) {
    boolean mark = (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xff65);
    return c >= FIRST && (mark || WITHOUT_SPACES.contains(Character.UnicodeScript.of(c)));
  }

  /** Whether a character of the language says as much as half a word of others. */
  static boolean isDense(String language) {
    return DENSE.contains(language.split("-", 2)[0]);
  }
}
