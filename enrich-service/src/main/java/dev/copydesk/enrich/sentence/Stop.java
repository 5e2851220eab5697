package dev.copydesk.enrich.sentence;

import dev.copydesk.enrich.sentence.Lexicon.Follower;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides whether a full stop ends a sentence or only shortens a word. Its rules are ordered. */
final class Stop {
  /** So few words are no sentence before a name: {@code At 5 a.m. Mr. Smith went}. */
  private static final int FEW_WORDS = 3;

  private final String text;
  private final Lexicon lexicon;
  private final Boundary boundary;

  Stop(String text, Lexicon lexicon, Boundary boundary) {
    this.text = text;
    this.lexicon = lexicon;
    this.boundary = boundary;
  }

  int end(int start, int at, int after, int next) {
    if (text.charAt(next) == '.') {
      return isAlone(next) ? after : 0;
    }
    boolean begins = boundary.begins(at, after, next);
    if (after - at > 1 && Marks.isTerminator(text.charAt(at + 1))) {
      return begins ? after : 0;
    }
    int from = wordStart(start, at);
    if (from == at || text.charAt(at) == '…') {
      return begins ? after : 0;
    }
    if (isItem(start, from, at)) {
      return 0;
    }
    String word = withoutFormat(text.substring(from, at));
    boolean closed = after - at > 1 && !begins;
    return !closed && endsAfter(word, start, next, begins) ? after : 0;
  }

  /** Dots that begin the next sentence, or a stop that stands for one. */
  private boolean isAlone(int next) {
    boolean dots = text.startsWith("..", next);
    return dots || (next + 1 < text.length() && Marks.isSpace(text.charAt(next + 1)));
  }

  private boolean isItem(int start, int from, int at) {
    boolean isMark = Items.markStart(text, at) == from || isRoman(text.substring(from, at));
    return isMark && Items.isAtStart(text, start, from);
  }

  private boolean endsAfter(String word, int start, int next, boolean begins) {
    char c = text.charAt(next);
    if (isNumber(word)) {
      return begins && !isOrdinal(word, c, next);
    }
    Follower follower = follower(word);
    if (follower != null) {
      return begins && endsAfter(follower, c, start, next);
    }
    if (isInitials(word)) {
      return begins && (isStarter(next) || isBullet(c)) && !Character.isDigit(c);
    }
    if (lexicon.hasOrdinals() && isRoman(word)) {
      return begins && isStarter(next);
    }
    return begins || (lexicon.startsSmall() && isPlain(word) && Character.isLowerCase(c));
  }

  private boolean endsAfter(Follower follower, char c, int start, int next) {
    return switch (follower) {
      case NAME -> false;
      case NUMBER -> Character.isUpperCase(c) && !isRomanAt(next);
      case CAPITAL -> isStarter(next) || isOtherScript(c);
      case SMALL -> !Character.isDigit(c) && c != '(' && wordsSince(start, next) > FEW_WORDS;
    };
  }

  private @Nullable Follower follower(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Follower follower = lexicon.follower(lower);
    int part =
        Math.max(lower.lastIndexOf('\''), Math.max(lower.lastIndexOf('’'), lower.lastIndexOf('/')));
    return follower != null || part < 0 ? follower : lexicon.follower(lower.substring(part + 1));
  }

  private int wordStart(int start, int at) {
    int from = at;
    while (from > start && at - from < 30 && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || c == '.'
        || c == '-'
        || c == '\''
        || c == '’'
        || c == '/'
        || c == '°'
        || c == '№'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.FORMAT;
  }

  private static String withoutFormat(String word) {
    boolean plain = word.chars().noneMatch(c -> Character.getType(c) == Character.FORMAT);
    return plain ? word : word.replaceAll("\\p{Cf}", "");
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '-');
  }

  /** One letter, or letters with stops between them. */
  private static boolean isInitials(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      letters = c == '.' || c == '-' ? 0 : letters + 1;
      if (letters > 1 || (c != '.' && c != '-' && !Character.isLetter(c))) {
        return false;
      }
    }
    return true;
  }

  private boolean isOrdinal(String word, char c, int next) {
    return lexicon.hasOrdinals()
        && word.length() <= 2
        && Character.isUpperCase(c)
        && !isStarter(next);
  }

  private static boolean isPlain(String word) {
    return word.length() > 2 && word.chars().allMatch(Character::isLetter);
  }

  private static boolean isBullet(char c) {
    return Marks.kind(c) == Marks.BULLET;
  }

  /** A letter of a script without capitals tells nothing. */
  private static boolean isOtherScript(char c) {
    return Character.getType(c) == Character.OTHER_LETTER;
  }

  private boolean isRomanAt(int next) {
    return isRoman(text.substring(next, wordEnd(next)));
  }

  private static boolean isRoman(String word) {
    return !word.isEmpty()
        && word.length() <= 6
        && word.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
  }

  private boolean isStarter(int next) {
    int from = next;
    while (from < text.length() && Pairs.OPENERS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    String word = text.substring(from, wordEnd(from));
    return "¿¡".indexOf(text.charAt(next)) >= 0
        || (!word.isEmpty()
            && Character.isUpperCase(word.charAt(0))
            && !text.startsWith(".", from + word.length())
            && lexicon.isStarter(word.toLowerCase(Locale.ROOT)));
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int wordsSince(int start, int next) {
    int words = 0;
    for (int at = start; at < next; at++) {
      words += Marks.isSpace(text.charAt(at)) ? 1 : 0;
    }
    return words;
  }
}
