package dev.copydesk.enrich.sentence;

import java.util.ArrayList;
import java.util.List;

/** One pass over one text, which stops only at the characters that may end a sentence. */
final class Scan {
  private final String text;
  private final Lexicon lexicon;
  private final Boundary boundary;
  private final Items items;
  private final List<Span> spans = new ArrayList<>();
  private int start;

  Scan(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    this.boundary = new Boundary(text, lexicon);
    this.items = new Items(text);
  }

  List<Span> spans() {
    start = boundary.skipSpaces(0);
    for (int at = start; at < text.length(); at++) {
      byte kind = Marks.kind(text.charAt(at));
      if (kind != Marks.NONE) {
        at = Math.max(at, look(at, kind));
      }
    }
    split(text.length());
    return spans;
  }

  /** The last character that was looked at. */
  private int look(int at, byte kind) {
    return switch (kind) {
      case Marks.STOP -> lexicon.endsOnStop() ? stop(at) : at;
      case Marks.BANG, Marks.FULL -> end(at);
      case Marks.COLON -> lexicon.endsOnColon() ? colon(at) : at;
      case Marks.SEMICOLON -> lexicon.endsOnSemicolon() ? end(at) : at;
      case Marks.LINE -> line(at);
      case Marks.RULE -> rule(at);
      case Marks.BULLET, Marks.ITEM -> item(at);
      default -> pair(at);
    };
  }

  private int stop(int at) {
    int mark = text.startsWith(")", at + 1) ? at + 1 : at;
    int item = items.begins(start, mark);
    if (item >= 0) {
      split(item);
      return mark;
    }
    Dots dots = Dots.at(text, at);
    return dots == null ? end(at) : dots(dots);
  }

  private int end(int at) {
    int end = boundary.afterMarks(at);
    int ends = boundary.end(start, at, end);
    if (ends > 0) {
      split(ends);
    }
    return Math.max(end, ends) - 1;
  }

  private int dots(Dots dots) {
    int end = dots.end(text, start);
    if (end > 0) {
      split(end);
    }
    return dots.last();
  }

  private int colon(int at) {
    boolean ends = at + 1 < text.length() && Marks.isSpace(text.charAt(at + 1));
    if (ends) {
      split(at + 1);
    }
    return at;
  }

  /** A line that is broken after a space and goes on in small letters was only wrapped. */
  private int line(int at) {
    int next = boundary.skipSpaces(at);
    if (next == text.length() || text.startsWith("\r\n", at)) {
      return at;
    }
    char c = text.charAt(next);
    boolean wrapped = at > 0 && text.charAt(at - 1) == ' ' && text.charAt(at) == '\n';
    boolean goesOn =
        c == '.'
            || (wrapped && ((c == '(' && !boundary.isItem(next + 1)) || Character.isLowerCase(c)));
    if (!goesOn) {
      split(at);
    }
    return next - 1;
  }

  /** A line of stars or dashes stands for itself. */
  private int rule(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    boolean alone = end < text.length() && Marks.isSpace(text.charAt(end));
    boolean begins = at == start || Marks.isSpace(text.charAt(at - 1));
    if (alone && begins && end - at >= (text.charAt(at) == '_' ? 5 : 3)) {
      split(at);
      split(end);
    }
    return end - 1;
  }

  private int item(int at) {
    int item = items.begins(start, at);
    if (item >= 0) {
      split(item);
    } else if (boundary.isSmile(at)) {
      split(at + 1);
    }
    return at;
  }

  /** What stands in brackets or quotation marks is passed over: no sentence ends in it. */
  private int pair(int at) {
    int close = Pairs.close(text, at);
    if (close < 0 || Pairs.isSpeech(text, at, close)) {
      return at;
    }
    int last = close - 1;
    while (last > at && Marks.isSpace(text.charAt(last))) {
      last--;
    }
    boolean leftOut = Marks.isTerminator(text.charAt(at + 1));
    boolean ended = Marks.isTerminator(text.charAt(last)) || text.startsWith("--", last - 1);
    if (ended && !leftOut) {
      int ends = boundary.end(start, boundary.beforeMarks(last), boundary.afterMarks(close));
      if (ends > 0) {
        split(ends);
        return ends - 1;
      }
    }
    return close;
  }

  private void split(int end) {
    int last = end;
    while (last > start && Marks.isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      spans.add(new Span(start, last));
    }
    start = boundary.skipSpaces(end);
  }
}
