package dev.copydesk.enrich.glossary;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Locale;

/** Writes words in the one form in which they are compared: without accents, and without case. */
final class Fold {
  private Fold() {}

  /** Without case and accents; Arabic without vowel signs, tatweel and the forms of alef. */
  static String word(String word) {
    return isAscii(word)
        ? word.toLowerCase(Locale.ROOT)
        : UCharacter.foldCase(keepingCase(word), true);
  }

  /** The same in the case in which it is written. */
  static String keepingCase(String word) {
    if (isAscii(word)) {
      return word;
    }
    String parts = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      append(folded, parts.charAt(i));
    }
    return folded.toString();
  }

  /** A phrase in its own case, with hyphens as spaces and all apostrophes alike. */
  static String phrase(String phrase) {
    StringBuilder plain = new StringBuilder(phrase.length());
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      plain.append(isHyphen(c) ? ' ' : isApostrophe(c) ? '\'' : c);
    }
    return keepingCase(plain.toString());
  }

  /** What stands between two words: one space or hyphen counts as nothing, quotes are all alike. */
  static String joint(String between) {
    if (between.length() == 1 && (between.equals(" ") || isHyphen(between.charAt(0)))) {
      return "";
    }
    StringBuilder folded = new StringBuilder(between.length());
    for (int i = 0; i < between.length(); i++) {
      char c = between.charAt(i);
      folded.append(isHyphen(c) ? '-' : isApostrophe(c) ? '\'' : c);
    }
    return folded.toString();
  }

  /** Whether a word may hold the character unseen: joiners, soft hyphens, zero-width spaces. */
  static boolean isInvisible(int c) {
    return (c >= 0x200b && c <= 0x200f) || c == 0xad || c == 0x2060 || c == 0xfeff;
  }

  private static void append(StringBuilder folded, char c) {
    switch (c) {
      case 'æ' -> folded.append("ae");
      case 'Æ' -> folded.append("AE");
      case 'œ' -> folded.append("oe");
      case 'Œ' -> folded.append("OE");
      case 'ø' -> folded.append('o');
      case 'Ø' -> folded.append('O');
      case 'ł' -> folded.append('l');
      case 'Ł' -> folded.append('L');
      case '\u0671' -> folded.append('\u0627');
      case '\u0649' -> folded.append('\u064a');
      default -> {
        if (!isSign(c)) {
          folded.append(c);
        }
      }
    }
  }

  /** Accents and vowel signs that readers do without; in other scripts the marks are letters. */
  private static boolean isSign(char c) {
    return (c >= 0x300 && c <= 0x36f)
        || (c >= 0x591 && c <= 0x5c7)
        || (c >= 0x610 && c <= 0x61a)
        || c == 0x640
        || (c >= 0x64b && c <= 0x65f)
        || c == 0x670
        || (c >= 0x6d6 && c <= 0x6ed)
        || isInvisible(c);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x2bc || c == '`' || c == 0xb4;
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }
}
