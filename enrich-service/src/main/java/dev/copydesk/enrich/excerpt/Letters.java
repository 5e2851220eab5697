package dev.copydesk.enrich.excerpt;

import java.util.Locale;

/** What is left of a text for comparing: its letters and digits, in lower case. */
final class Letters {
  private Letters() {}

  /** Whether two texts differ in nothing else; those of very different length do. */
  static boolean areSame(String text, String other) {
    return Math.abs(text.length() - other.length()) <= other.length() && of(text).equals(of(other));
  }

  static String of(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
