package dev.copydesk.enrich.excerpt;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Cuts a text that is too long. The first clause that says enough is a thought of its own; what
 * ends with a mere word is no better for being longer than what has the best length.
 */
final class Cut {
  private static final int FAR = 1_000;
  private static final String CLAUSE_ENDS = ",;:،؛、，；：—–";
  private static final String LOOSE_ENDS = " ,;:-–—([{«“‘\"،؛、，；：";

  /** So short, in small letters, are articles, prepositions and conjunctions. */
  private static final int SHORT = 3;

  private final String text;
  private final ULocale locale;
  private final int good;
  private final int most;

  private Cut(String text, Limit limit, String language) {
    this.text = text;
    this.locale = ULocale.forLanguageTag(language);
    this.most = text.offsetByCodePoints(limit.reach(text), -1);
    this.good = Math.min(most, limit.goodReach(text));
  }

  /** Where {@code text}, which {@code limit} does not allow, ends before an ellipsis. */
  static int of(String text, Limit limit, String language) {
    return new Cut(text, limit, language).end();
  }

  private int end() {
    int clause = endOfClause();
    int word = clause > 0 ? clause : endOfWord(BreakIterator.getWordInstance(locale));
    int cut = word > 0 ? word : before(BreakIterator.getCharacterInstance(locale));
    return withoutLooseEnd(closed(cut));
  }

  /** The end of the first clause that leaves at least half of what is allowed; else 0. */
  private int endOfClause() {
    for (int at = most / 2 + 1; at <= most && at < text.length(); at++) {
      boolean ends = CLAUSE_ENDS.indexOf(text.charAt(at)) >= 0;
      if (ends
          && (text.charAt(at) > '\u2000' || text.startsWith(" ", at + 1))
          && openBracket(at) < 0) {
        return at;
      }
    }
    return 0;
  }

  /** Where a bracket stays open in the second half, the cut goes before it. */
  private int closed(int cut) {
    int open = openBracket(cut);
    return open > cut / 2 ? open : cut;
  }

  /** The last bracket that is open at a place and closed behind it; -1 for none. */
  private int openBracket(int at) {
    int open = Math.max(text.lastIndexOf('(', at - 1), text.lastIndexOf('（', at - 1));
    int close = open < 0 ? -1 : text.indexOf(text.charAt(open) == '(' ? ')' : '）', open);
    return close >= at ? open : -1;
  }

  /** The first end of a word at the best length or behind it; else the last one that is allowed. */
  private int endOfWord(BreakIterator words) {
    int last = before(words);
    for (int at = words.following(good - 1); at < last; at = words.next()) {
      if (!isLoose(at)) {
        return at;
      }
    }
    return last;
  }

  /**
   * The last boundary that is allowed. What stands far behind is not looked at: words of a million
   * letters take minutes to break.
   */
  private int before(BreakIterator breaks) {
    breaks.setText(text.substring(0, Math.min(text.length(), most + FAR)));
    return breaks.isBoundary(most) ? most : Math.max(0, breaks.preceding(most));
  }

  private int withoutLooseEnd(int cut) {
    int end = cut;
    while (end > 0 && LOOSE_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** Whether a space or a short word ends there, which leads on to what is cut off. */
  private boolean isLoose(int end) {
    int start = text.lastIndexOf(' ', end - 1) + 1;
    return end - start <= SHORT
        && text.substring(start, end).chars().allMatch(Character::isLowerCase);
  }
}
