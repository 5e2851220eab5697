package dev.copydesk.publish.content;

/** Text that every format can carry: XML 1.0 has no word for some characters, UTF-8 for others. */
public final class Plain {
  private static final char REPLACEMENT = '\uFFFD';

  private Plain() {}

  /**
   * The same text without control characters other than tabs and line ends, and without what is no
   * character of Unicode; half of a surrogate pair becomes U+FFFD.
   */
  public static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return cleaned(text, i);
      }
    }
    return text;
  }

  /** The same in one line of at most {@code most} code points; a longer one ends on {@code …}. */
  public static String line(String text, int most) {
    String plain = text(text).replaceAll("\\s+", " ").strip();
    return plain.codePointCount(0, plain.length()) <= most
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, most - 1)) + '…';
  }

  private static String cleaned(String text, int from) {
    var cleaned = new StringBuilder(text.length()).append(text, 0, from);
    text.substring(from).codePoints().forEach(each -> append(cleaned, each));
    return cleaned.toString();
  }

  private static void append(StringBuilder cleaned, int codePoint) {
    if (Character.isSupplementaryCodePoint(codePoint)) {
      if ((codePoint & 0xFFFE) != 0xFFFE) {
        cleaned.appendCodePoint(codePoint);
      }
    } else if (Character.isSurrogate((char) codePoint)) {
      cleaned.append(REPLACEMENT);
    } else if (isPlain((char) codePoint)) {
      cleaned.append((char) codePoint);
    }
  }

  /** Whether it stands for itself; halves of pairs are looked at together. */
  private static boolean isPlain(char each) {
    return Character.isISOControl(each)
        ? each == '\n' || each == '\t'
        : !Character.isSurrogate(each) && each < '\uFFFE' && !isNoncharacter(each);
  }

  private static boolean isNoncharacter(char each) {
    return each >= '\uFDD0' && each <= '\uFDEF';
  }
}
