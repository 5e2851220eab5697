package dev.copydesk.enrich.glossary;

import java.util.Arrays;

/**
 * A text as a row of words, each a number that words share if they fold alike. Reading allocates
 * nothing once the arrays are large enough. Confined to one thread.
 */
final class Tokens {
  /** What stands before the first word of a stretch; no form reaches across it. */
  static final int BAR = -1;

  /** One space, or one hyphen. */
  static final int SPACE = 0;

  /** Nothing at all. */
  static final int NOTHING = 1;

  /** One apostrophe. */
  static final int APOSTROPHE = 2;

  private static final int LONGEST_JOINT = 3;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final Letters letters = new Letters();
  private char[] text = new char[256];
  private byte[] plain = new byte[256 + Long.BYTES];
  private int length;
  private long[] hashes = new long[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] joints = new int[64];
  private int size;
  private int gap;
  private int gapLength;

  /** Forgets what was read and takes a text up, of which {@link #read} reads parts. */
  void open(CharSequence from) {
    length = from.length();
    if (text.length < length) {
      text = new char[length + length / 4];
      plain = new byte[text.length + Long.BYTES];
    }
    from.toString().getChars(0, length, text, 0);
    for (int i = 0; i < length; i++) {
      plain[i] = Letters.plain(text[i]);
    }
    size = 0;
    bar();
  }

  /** The words of all of a text. */
  Tokens of(CharSequence from) {
    open(from);
    read(0, length);
    return this;
  }

  /** Ends the stretch. */
  void bar() {
    gapLength = LONGEST_JOINT + 1;
  }

  /** Adds the words of a part of the text; parts that are left out in between are not there. */
  void read(int from, int to) {
    int at = from;
    while (at < to) {
      byte kind = plain[at];
      if (kind > 0) {
        at = word(at, to);
      } else {
        at = kind == 0 || Fold.of(text[at]) == Fold.JOINT ? step(at) : otherWord(at, to);
      }
    }
  }

  int size() {
    return size;
  }

  /** The word as a number; two words that differ have different ones but for 1 in 2^63 cases. */
  long hash(int token) {
    return hashes[token];
  }

  /** Offset in the text. */
  int start(int token) {
    return starts[token];
  }

  /** Offset in the text, exclusive. */
  int end(int token) {
    return ends[token];
  }

  /** What stands before the word, a {@link #BAR} for the end of all. */
  int joint(int token) {
    return token < size ? joints[token] : BAR;
  }

  /** Whether the word belongs to the stretch of the one before it. */
  boolean goesOn(int token) {
    return joint(token) != BAR;
  }

  boolean isArabic(int token) {
    char first = text[starts[token]];
    return first >= 0x600 && first < 0x700;
  }

  String surface(int first, int last) {
    return new String(text, starts[first], ends[last] - starts[first]);
  }

  /** The words so far, and one more. */
  static long join(long words, int joint, long word) {
    return Letters.finish(Long.rotateLeft(words, 21) * PRIME + word + joint * 0x632BE59BD9B4E019L);
  }

  /** The number of a word, given folded. */
  static long hash(CharSequence folded) {
    return new Letters().addAll(folded).number();
  }

  /** The letters of a word, folded. */
  void letters(int token, StringBuilder into) {
    into.setLength(0);
    for (int at = starts[token]; at < ends[token]; at++) {
      int folded = Fold.of(text[at]);
      if (folded > 0) {
        into.append((char) folded);
      } else if (folded < Fold.HALF) {
        into.append(Fold.letters(folded));
      }
    }
  }

  private int step(int at) {
    if (gapLength == 0 && text[at] == ' ') {
      gap = ' ';
      gapLength = 1;
      return at + 1;
    }
    char joint = Fold.joint(text[at]);
    if (gapLength == 0) {
      gap = joint;
      gapLength = 1;
    } else if (gapLength > 1 || gap != ' ' || joint != ' ') {
      gap = gap * 31 + joint;
      gapLength++;
    }
    return at + 1;
  }

  private int word(int first, int to) {
    int at = letters.addSmall(plain, first, to);
    if (at < to && plain[at] < 0) {
      return otherWord(first, to);
    }
    add(first, at);
    return at;
  }

  /** A word with other letters than small ones. */
  private int otherWord(int first, int to) {
    letters.begin();
    int at = first;
    int folded = Fold.JOINT;
    while (at < to && (folded = Fold.of(text[at])) > 0) {
      letters.add(folded);
      at++;
    }
    if (at < to && folded < 0) {
      return rareWord(first, at, to);
    }
    if (at < to && (text[at] == '+' || text[at] == '#')) {
      return symbols(first, at, to);
    }
    add(first, at);
    return at;
  }

  /** Goes on where a character is not one letter: marks, ligatures, code points of two units. */
  private int rareWord(int first, int from, int to) {
    int start = from > first ? first : -1;
    int end = from;
    int at = from;
    while (at < to) {
      int folded = Fold.of(text[at]);
      int next = folded == Fold.HALF ? afterPair(at, to) : at + 1;
      boolean alone = isAlone(folded, at);
      if (folded == Fold.JOINT || next == at || (alone && start >= 0)) {
        break;
      }
      if (folded != Fold.UNSEEN) {
        start = start < 0 ? at : start;
        mix(folded, at);
      }
      end = Fold.isInvisible(text[at]) ? end : next;
      at = next;
      if (alone) {
        at = end = afterMarks(next, to);
        mixAll(next, end);
        break;
      }
    }
    if (start >= 0) {
      add(start, end);
    }
    return at > first ? at : skip(at, to);
  }

  private int skip(int from, int to) {
    int at = from;
    int end = from + Character.charCount(Character.codePointAt(text, from, to));
    while (at < end) {
      at = step(at);
    }
    return end;
  }

  private boolean isAlone(int folded, int at) {
    if (folded != Fold.HALF) {
      return Fold.isAlone(folded);
    }
    int c = Character.codePointAt(text, at, length);
    return Fold.isAlone(Character.getType(c), c);
  }

  private void mix(int folded, int at) {
    if (folded > 0) {
      letters.add(folded);
    } else if (folded == Fold.HALF) {
      letters.addAll(Fold.codePoint(Character.codePointAt(text, at, length)));
    } else if (folded != Fold.UNSEEN) {
      letters.addAll(Fold.letters(folded));
    }
  }

  private void mixAll(int from, int to) {
    for (int at = from; at < to; at++) {
      mix(Fold.of(text[at]), at);
    }
  }

  /** Where a letter that stands in two units ends; {@code at} when it is none. */
  private int afterPair(int at, int to) {
    int c = Character.codePointAt(text, at, to);
    return Character.isLetterOrDigit(c) || Fold.isMark(c) ? at + Character.charCount(c) : at;
  }

  private int afterMarks(int from, int to) {
    int at = from;
    while (at < to && (Fold.isMark(text[at]) || text[at] == 0xff9e || text[at] == 0xff9f)) {
      at++;
    }
    return at;
  }

  /** C++ and C# are words. */
  private int symbols(int first, int from, int to) {
    int at = from;
    while (at < to && (text[at] == '+' || text[at] == '#')) {
      at++;
    }
    boolean isWord = at == to || Fold.of(text[at]) == Fold.JOINT;
    for (int i = from; isWord && i < at; i++) {
      letters.add(text[i]);
    }
    add(first, isWord ? at : from);
    return isWord ? at : from;
  }

  private void add(int start, int end) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      joints = Arrays.copyOf(joints, size * 2);
    }
    hashes[size] = letters.number();
    starts[size] = start;
    ends[size] = end;
    joints[size++] = jointSoFar();
    gapLength = 0;
  }

  private int jointSoFar() {
    if (gapLength == 0) {
      return NOTHING;
    }
    if (gapLength == 1 && (gap == ' ' || gap == '-')) {
      return SPACE;
    }
    if (gapLength == 1 && gap == '\'') {
      return APOSTROPHE;
    }
    return gapLength > LONGEST_JOINT ? BAR : gap | 0x40000000;
  }
}
