package dev.copydesk.enrich.glossary;

import com.ibm.icu.lang.UCharacter;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The one form in which characters are compared: without case and accents; Arabic without vowel
 * signs and tatweel, with one alef, ya and ta marbuta. Each character folds by itself, so that no
 * text is ever built for the comparison; a table says into what.
 */
final class Fold {
  /** Stands between words. */
  static final int JOINT = 0;

  /** Stands in a word unseen. */
  static final int UNSEEN = -1;

  /** Half of a code point. */
  static final int HALF = -2;

  private static final int SEVERAL = -16;

  /** Scripts that set no spaces between words: each of their letters is a word here. */
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final List<String> LONGER = new ArrayList<>();
  private static final int[] TABLE = table();

  private Fold() {}

  /**
   * What a UTF-16 unit is: {@link #JOINT}, {@link #UNSEEN}, {@link #HALF}, the one letter that it
   * folds to, or another number below zero, which {@link #letters} and {@link #isAlone} explain.
   */
  static int of(char c) {
    return TABLE[c];
  }

  /** The letters of a negative {@link #of}. */
  static String letters(int folded) {
    return LONGER.get((SEVERAL - folded) / 2);
  }

  /** Whether a negative {@link #of} is a word by itself. */
  static boolean isAlone(int folded) {
    return folded <= SEVERAL && (SEVERAL - folded) % 2 == 1;
  }

  /** The same of any code point. */
  static String codePoint(int c) {
    return UCharacter.foldCase(keepingCase(Character.toString(c)), true);
  }

  static boolean isAlone(int type, int c) {
    return (type == Character.OTHER_LETTER && UNSPACED.contains(UnicodeScript.of(c)))
        || c == 0x3005
        || c == 0x30fc;
  }

  /** Without accents, in the case in which it is written; joints are alike. */
  static String phrase(CharSequence phrase) {
    StringBuilder plain = new StringBuilder(phrase.length());
    for (int i = 0; i < phrase.length(); i++) {
      char c = joint(phrase.charAt(i));
      plain.append(c == '-' ? ' ' : c);
    }
    return keepingCase(plain.toString());
  }

  /** Whether two phrases are the same but for accents and the kinds of joints. */
  static boolean isSameCase(CharSequence one, CharSequence other) {
    int at = 0;
    int end = Math.min(one.length(), other.length());
    while (at < end && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    if (at == end && one.length() == other.length()) {
      return true;
    }
    boolean letters = at < end && isPlainLetter(one.charAt(at)) && isPlainLetter(other.charAt(at));
    boolean marks = at + 1 < end && (one.charAt(at + 1) > 0x7f || other.charAt(at + 1) > 0x7f);
    return (!letters || marks) && phrase(one).equals(phrase(other));
  }

  private static boolean isPlainLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** One hyphen, one apostrophe, one space for all of their kinds. */
  static char joint(char c) {
    if (c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212 || c == 0xfe63 || c == 0xff0d) {
      return '-';
    }
    return isApostrophe(c) ? '\'' : Character.isSpaceChar(c) || c <= ' ' ? ' ' : c;
  }

  /** Joiners, soft hyphens, zero-width spaces, marks of direction. */
  static boolean isInvisible(int c) {
    return (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xad
        || c == 0x61c
        || c == 0xfeff
        || (c >= 0xfe00 && c <= 0xfe0f);
  }

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static int[] table() {
    int[] table = new int[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = entry((char) c);
    }
    return table;
  }

  private static int entry(char c) {
    if (Character.isSurrogate(c)) {
      return HALF;
    }
    if (isInvisible(c) || isSign(c)) {
      return UNSEEN;
    }
    if (isApostrophe(c) || !(Character.isLetterOrDigit(c) || isMark(c))) {
      return JOINT;
    }
    String letters = codePoint(c);
    boolean alone = isAlone(Character.getType(c), c);
    if (letters.length() == 1 && !alone) {
      return letters.charAt(0);
    }
    LONGER.add(letters);
    return letters.isEmpty() ? UNSEEN : SEVERAL - (LONGER.size() - 1) * 2 - (alone ? 1 : 0);
  }

  private static String keepingCase(String word) {
    String parts = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      append(folded, parts.charAt(i));
    }
    return folded.toString();
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
      case 'ı' -> folded.append('i');
      case '\u0671' -> folded.append('\u0627');
      case '\u0649', '\u06cc' -> folded.append('\u064a');
      case '\u06a9' -> folded.append('\u0643');
      case '\u0629' -> folded.append('\u0647');
      default -> {
        if (!isSign(c) && !isInvisible(c)) {
          folded.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
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
        || (c >= 0x6d6 && c <= 0x6ed);
  }

  private static boolean isApostrophe(char c) {
    return switch (c) {
      case '\'', '`', 0xb4, 0x2018, 0x2019, 0x201b, 0x2bb, 0x2bc, 0x2032, 0x5f3, 0xff07 -> true;
      default -> false;
    };
  }
}
