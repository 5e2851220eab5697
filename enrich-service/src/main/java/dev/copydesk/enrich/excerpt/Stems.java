package dev.copydesk.enrich.excerpt;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Beginnings of words that are long enough to mean something; pairs of characters where there are
 * no spaces.
 */
final class Stems {
  /** A shorter word means too little, in UTF-16 units. */
  private static final int WORD = 4;

  private static final int STEM = 5;

  private Stems() {}

  static Set<String> of(String text) {
    String lower = lower(text);
    Set<String> stems = new HashSet<>();
    int start = 0;
    for (int at = 0; at <= lower.length(); at++) {
      boolean letter = at < lower.length() && Character.isLetterOrDigit(lower.charAt(at));
      if (letter && Script.isWithoutSpaces(lower.charAt(at))) {
        if (at + 1 < lower.length() && Character.isLetterOrDigit(lower.charAt(at + 1))) {
          stems.add(lower.substring(at, at + 2));
        }
        start = at + 1;
      } else if (!letter) {
        if (at - start >= WORD) {
          stems.add(lower.substring(start, Math.min(at, start + STEM)));
        }
        start = at + 1;
      }
    }
    return stems;
  }

  /**
   * Whether a sentence says what a thing is: its words up to one of {@code verbs} are the thing's,
   * all of them, and no others but short ones.
   *
   * @param thing the stems of its name
   */
  static boolean define(String sentence, Set<String> thing, Set<String> verbs) {
    String lower = lower(sentence);
    Set<String> left = new HashSet<>(thing);
    int start = 0;
    for (int at = 0; at < lower.length(); at++) {
      if (!Character.isLetterOrDigit(lower.charAt(at))) {
        String word = lower.substring(start, at);
        if (verbs.contains(word)) {
          return left.isEmpty();
        }
        String stem = word.substring(0, Math.min(word.length(), STEM));
        if (word.length() >= WORD && !left.remove(stem) && !thing.contains(stem)) {
          return false;
        }
        start = at + 1;
      }
    }
    return false;
  }

  private static String lower(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
