package dev.copydesk.enrich.excerpt;

/**
 * How long an excerpt may be.
 *
 * @param unit what it counts
 * @param most how many of them are allowed
 * @param enough how many tell so much that no further paragraph is wanted
 * @param good how many an excerpt has best: no further sentence is wanted
 */
record Limit(Unit unit, int most, int enough, int good) {
  /** What the length of a text is counted in. */
  enum Unit {
    CODE_POINTS {
      @Override
      int size(String text) {
        return text.codePointCount(0, text.length());
      }

      @Override
      int reach(String text, int most) {
        return size(text) <= most ? text.length() : text.offsetByCodePoints(0, most);
      }
    },
    /** They end at a space; where a script has none, two characters count as a word. */
    WORDS {
      @Override
      int size(String text) {
        return wordsIn(text);
      }

      @Override
      int reach(String text, int most) {
        return halves(text, text.length(), 2 * most)[1];
      }
    };

    abstract int size(String text);

    /** The length, in UTF-16 units, of the longest beginning that has at most so many. */
    abstract int reach(String text, int most);
  }

  /** For search results, which show less of the denser scripts. */
  static Limit meta(String language) {
    return Script.isDense(language) ? codePoints(80, 26, 60) : codePoints(156, 60, 120);
  }

  /** For lists of posts. */
  static Limit card() {
    return words(55, 30);
  }

  /** For shared links. */
  static Limit social() {
    return codePoints(200, 200, 200);
  }

  static Limit codePoints(int most, int enough, int good) {
    return new Limit(Unit.CODE_POINTS, most, enough, good);
  }

  static Limit words(int most, int enough) {
    return new Limit(Unit.WORDS, most, enough, enough);
  }

  /** The same, filled as far as sentences go. */
  Limit filled() {
    return new Limit(unit, most, most, most);
  }

  boolean allows(String text) {
    return reach(text) == text.length();
  }

  /** The length, in UTF-16 units, of the longest beginning of a text that is allowed. */
  int reach(String text) {
    return unit.reach(text, most);
  }

  /** The length, in UTF-16 units, from which on a text's beginning has the best length. */
  int goodReach(String text) {
    return unit.reach(text, good);
  }

  boolean isEnough(String text) {
    return unit.size(text) >= enough;
  }

  boolean isGood(String text) {
    return unit.size(text) >= good;
  }

  static int wordsIn(String text) {
    return (halves(text, text.length(), Integer.MAX_VALUE)[0] + 1) / 2;
  }

  /** How many halves of words there are, and how far one comes with {@code most} of them. */
  private static int[] halves(String text, int end, int most) {
    int halves = 0;
    boolean inWord = false;
    for (int at = 0; at < end; at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (c == ' ') {
        inWord = false;
      } else if (Character.isLetter(c) && Script.isWithoutSpaces(c)) {
        halves++;
        inWord = true;
      } else if (!inWord) {
        halves += 2;
        inWord = true;
      }
      if (halves > most) {
        return new int[] {halves, at};
      }
    }
    return new int[] {halves, end};
  }
}
