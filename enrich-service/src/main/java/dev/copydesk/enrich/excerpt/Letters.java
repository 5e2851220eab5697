package dev.copydesk.enrich.excerpt;

import java.util.Locale;

/** What is left of a text for comparing: its letters and digits, in lower case. */
final class Letters {
  private Letters() {}

  static String of(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
