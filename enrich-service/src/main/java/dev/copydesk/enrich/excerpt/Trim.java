package dev.copydesk.enrich.excerpt;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;

/**
 * Takes as many whole sentences as a limit wants; where not even one fits, cuts it well. A sentence
 * that leads on to the next one is no end.
 */
final class Trim {
  private static final int FAR = 1_000;
  private static final String CLAUSE_ENDS = ",;:،؛、，；：—–";
  private static final String LOOSE_ENDS = " ,;:-–—([{«“‘\"،؛、，；：";

  private final List<Sentence> sentences;
  private final int lead;
  private final String language;

  /**
   * Trims sentences of a language.
   *
   * @param lead the index of the sentence to begin with where not all of them fit
   */
  Trim(List<Sentence> sentences, int lead, String language) {
    this.sentences = sentences;
    this.lead = lead;
    this.language = language;
  }

  /** What fits, and whether its last sentence had to be cut. */
  record Trimmed(Selection selection, boolean truncated) {}

  Trimmed to(Limit limit) {
    Selection whole = Selection.NONE;
    Selection enough = Selection.NONE;
    Selection ended = Selection.NONE;
    for (Sentence sentence : sentences.subList(fits(limit) ? 0 : lead, sentences.size())) {
      if (!enough.isEmpty() && !enough.endsIn(sentence.line())) {
        break;
      }
      Selection longer = whole.plus(sentence);
      if (!limit.allows(longer.text())) {
        Selection fits = enough.isEmpty() ? ended : enough;
        return fits.isEmpty() ? cut(longer, limit) : whole(fits);
      }
      whole = longer;
      if (!whole.leadsOn()) {
        ended = whole;
        enough = enough.isEmpty() && limit.isEnough(whole.text()) ? whole : enough;
        if (limit.isGood(whole.text())) {
          return whole(whole);
        }
      }
    }
    return whole(!enough.isEmpty() ? enough : ended.isEmpty() ? whole : ended);
  }

  private static Trimmed whole(Selection selection) {
    return new Trimmed(selection, false);
  }

  /** What fits as a whole was perhaps trimmed before: it begins with its own beginning. */
  private boolean fits(Limit limit) {
    Selection all = Selection.NONE;
    for (Sentence sentence : sentences) {
      all = all.plus(sentence);
      if (!limit.allows(all.text())) {
        return false;
      }
    }
    return true;
  }

  private Trimmed cut(Selection selection, Limit limit) {
    String text = selection.text();
    int end = text.offsetByCodePoints(limit.reach().applyAsInt(text), -1);
    int clause = endOfClause(text, end);
    int word = clause > 0 ? clause : boundary(BreakIterator.getWordInstance(locale()), text, end);
    int cut = word > 0 ? word : boundary(BreakIterator.getCharacterInstance(locale()), text, end);
    return new Trimmed(selection.cut(withoutLooseEnd(text, closed(text, cut))), true);
  }

  /** Where a bracket stays open in the second half, the cut goes before it. */
  private static int closed(String text, int cut) {
    int open = text.lastIndexOf('(', cut - 1);
    return open > cut / 2 && text.indexOf(')', open) >= cut ? open : cut;
  }

  /** The end of the last clause that leaves at least half of what is allowed; else 0. */
  private static int endOfClause(String text, int most) {
    for (int at = most; at > most / 2; at--) {
      boolean ends = at < text.length() && CLAUSE_ENDS.indexOf(text.charAt(at)) >= 0;
      if (ends && (text.charAt(at) > '\u2000' || text.startsWith(" ", at + 1))) {
        return at;
      }
    }
    return 0;
  }

  /** What stands far behind is not looked at: words of a million letters take minutes to break. */
  private static int boundary(BreakIterator breaks, String text, int most) {
    breaks.setText(text.substring(0, Math.min(text.length(), most + FAR)));
    return breaks.isBoundary(most) ? most : Math.max(0, breaks.preceding(most));
  }

  private static int withoutLooseEnd(String text, int cut) {
    int end = cut;
    while (end > 0 && LOOSE_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private ULocale locale() {
    return ULocale.forLanguageTag(language);
  }
}
