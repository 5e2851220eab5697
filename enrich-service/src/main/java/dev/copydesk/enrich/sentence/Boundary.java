package dev.copydesk.enrich.sentence;

/** Decides, by ordered rules, whether a sentence ends at a mark. */
final class Boundary {
  private final String text;
  private final boolean small;
  private final Glued glued;
  private final Stop stop;

  Boundary(String text, Lexicon lexicon) {
    this.text = text;
    this.small = lexicon.startsSmall();
    this.glued = new Glued(text);
    this.stop = new Stop(text, lexicon, this);
  }

  /**
   * Where the sentence ends; 0 where it goes on.
   *
   * @param start of the sentence
   * @param at of the mark
   * @param after the mark and all that closes with it
   */
  int end(int start, int at, int after) {
    int next = skipSpaces(after);
    if (next == text.length()) {
      return 0;
    }
    boolean full = Marks.kind(text.charAt(at)) == Marks.FULL;
    if (full) {
      return goesOnAfterQuote(at, after, next) ? 0 : after;
    }
    if (next == after) {
      return glued.end(at, after);
    }
    if (text.charAt(at) == '.' || text.charAt(at) == '…') {
      return stop.end(start, at, after, next);
    }
    return begins(at, after, next) ? after : 0;
  }

  /** Whether what follows a mark can be the beginning of a sentence. */
  boolean begins(int at, int after, int next) {
    char c = text.charAt(next);
    if (Character.isLowerCase(c)) {
      return isItem(next) || (small && isQuestion(at, after));
    }
    if (Marks.isDash(c)) {
      boolean minus = next + 1 < text.length() && Character.isDigit(text.charAt(next + 1));
      if (minus) {
        return false;
      }
      int word = skipSpaces(skipDashes(next));
      return word < text.length() && !Character.isLowerCase(text.charAt(word));
    }
    if (c == '(') {
      boolean quoted = after - at > 1 && "\"'”’".indexOf(text.charAt(after - 1)) >= 0;
      return !quoted && (isCapital(next + 1) || isItem(next + 1));
    }
    if (Pairs.OPENERS.indexOf(c) >= 0) {
      return next + 1 < text.length() && !Character.isLowerCase(text.charAt(next + 1));
    }
    return !Marks.isTerminator(c) && ",;:)]}".indexOf(c) < 0;
  }

  /** After a quotation, Chinese and Japanese say who spoke without another mark. */
  private boolean goesOnAfterQuote(int at, int after, int next) {
    char c = text.charAt(next);
    boolean quoted = after - at > 1 && Marks.isCloser(text.charAt(after - 1));
    return Marks.isTerminator(c)
        || ",，、;；:：".indexOf(c) >= 0
        || (quoted
            && next == after
            && (text.charAt(after - 1) == '）' || c == 'と' || c == 'っ' || saysWho(next)));
  }

  private boolean saysWho(int next) {
    int most = Math.min(text.length(), next + 4);
    return text.substring(next, most).chars().anyMatch(c -> "说說道问問".indexOf(c) >= 0);
  }

  private boolean isCapital(int at) {
    return at < text.length() && !Character.isLowerCase(text.charAt(at));
  }

  /** Whether the mark of an item stands there: {@code a)} or {@code iv)}. */
  boolean isItem(int at) {
    int end = at;
    while (end < text.length() && end - at < 4 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    boolean closed = end > at && end < text.length() && text.charAt(end) == ')';
    return closed && (end == at + 1 || "ivx".indexOf(text.charAt(at)) >= 0);
  }

  /** Nobody says on who asked, or goes on after so much surprise. */
  private boolean isQuestion(int at, int after) {
    return Marks.isTerminator(text.charAt(after - 1))
        && (text.charAt(at) == '?' || (text.charAt(at) == '!' && after - at > 1));
  }

  /** Whether {@code :-)} ends there, before a capital letter. */
  boolean isSmile(int at) {
    int eyes = at > 1 && text.charAt(at - 1) == '-' ? at - 2 : at - 1;
    int next = skipSpaces(at + 1);
    boolean face = eyes > 0 && ":;".indexOf(text.charAt(eyes)) >= 0;
    return face
        && next > at + 1
        && next < text.length()
        && Character.isUpperCase(text.charAt(next));
  }

  private int skipDashes(int at) {
    int end = at;
    while (end < text.length() && Marks.isDash(text.charAt(end))) {
      end++;
    }
    return end;
  }

  int skipSpaces(int at) {
    int end = at;
    while (end < text.length() && Marks.isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The end of a run of marks and of what closes right after them. */
  int afterMarks(int at) {
    int end = at + 1;
    while (end < text.length() && Marks.isTerminator(text.charAt(end))) {
      end++;
    }
    while (end < text.length() && isClosing(end)) {
      end++;
    }
    return isSpacedQuote(end) ? end + 2 : end;
  }

  /** A closing quotation mark behind a space: as French writes it, or as it slips in. */
  private boolean isSpacedQuote(int at) {
    if (at + 1 >= text.length() || !Marks.isSpace(text.charAt(at))) {
      return false;
    }
    boolean loose = at + 2 < text.length() && Marks.isSpace(text.charAt(at + 2));
    return text.charAt(at + 1) == '»' || (loose && "\"'”’".indexOf(text.charAt(at + 1)) >= 0);
  }

  /** The beginning of a run of marks that ends with {@code last}. */
  int beforeMarks(int last) {
    int at = last;
    while (at > 0 && Marks.isTerminator(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private boolean isClosing(int at) {
    char c = text.charAt(at);
    if (!Marks.isCloser(c)) {
      return false;
    }
    boolean attached = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    return !attached || "\"'“‘".indexOf(c) < 0;
  }
}
