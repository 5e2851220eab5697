package dev.copydesk.enrich.sentence;

/** Recognises the items of a list that stands in running text: a) b) c), 1. 2. 3., bullets. */
final class Items {
  private static final String BULLETS = "•⁃◦▪‣●■ ";

  private final String text;
  private String last = "";
  private int lastEnd;

  Items(String text) {
    this.text = text;
  }

  /**
   * Where an item begins whose mark ends at {@code at}, when another item of its list stands before
   * it; otherwise -1. The first item of a list is remembered.
   *
   * @param start of the sentence
   */
  int begins(int start, int at) {
    if (Marks.kind(text.charAt(at)) == Marks.BULLET) {
      return at > start && Marks.isSpace(text.charAt(at - 1)) ? at : -1;
    }
    int end = text.charAt(at) == ')' && at > 0 && text.charAt(at - 1) == '.' ? at - 1 : at;
    int from = markStart(text, end);
    boolean isMark = from >= 0 && at + 1 < text.length() && Marks.isSpace(text.charAt(at + 1));
    if (!isMark) {
      return -1;
    }
    String mark = text.substring(from, end);
    if (isAtStart(text, start, from)) {
      remember(mark, at);
      return -1;
    }
    boolean next = isNext(last, mark) || (!last.isEmpty() && isFirst(mark));
    boolean follows = at - lastEnd > 4 && next && isList(mark, at);
    if (follows) {
      remember(mark, at);
    }
    return follows ? from : -1;
  }

  /** The start of a number or a letter that ends at {@code end} and stands alone; else -1. */
  static int markStart(String text, int end) {
    int from = end;
    while (from > 0 && end - from < 4 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    boolean alone = from == 0 || Marks.isSpace(text.charAt(from - 1)) || isBullet(text, from - 1);
    return from < end && alone && isOrdinal(text, from, end) ? from : -1;
  }

  /** Whether nothing but bullets stands between the start of a sentence and {@code from}. */
  static boolean isAtStart(String text, int start, int from) {
    for (int at = start; at < from; at++) {
      if (!isBullet(text, at)) {
        return false;
      }
    }
    return true;
  }

  private void remember(String mark, int at) {
    last = mark;
    lastEnd = at;
  }

  private boolean isList(String mark, int at) {
    return text.charAt(at) == ')' || !Character.isUpperCase(mark.charAt(0));
  }

  private static boolean isOrdinal(String text, int from, int end) {
    boolean isLetter = end - from == 1 && Character.isLetter(text.charAt(from));
    return isLetter || text.substring(from, end).chars().allMatch(Character::isDigit);
  }

  private static boolean isBullet(String text, int at) {
    return BULLETS.indexOf(text.charAt(at)) >= 0;
  }

  /** Behind one list another one may begin. */
  private static boolean isFirst(String mark) {
    return mark.equals("1") || mark.equals("a");
  }

  private static boolean isNext(String before, String mark) {
    if (before.isEmpty()
        || Character.isDigit(before.charAt(0)) != Character.isDigit(mark.charAt(0))) {
      return false;
    }
    return Character.isDigit(mark.charAt(0))
        ? Integer.parseInt(mark) == Integer.parseInt(before) + 1
        : mark.charAt(0) == before.charAt(0) + 1;
  }
}
