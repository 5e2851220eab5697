package dev.copydesk.enrich.excerpt;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.copydesk.contract.post.Excerpts.Excerpt;
import java.util.List;

/** Takes as many whole sentences as a limit allows; where not even one fits, cuts it well. */
final class Trim {
  /** Fewer code points than this tell a reader nothing: the next sentence is begun as well. */
  private static final int FEW = 40;

  private static final String CLAUSE_ENDS = ",;:،؛、，；：—–";

  private final List<String> sentences;
  private final String language;

  Trim(List<String> sentences, String language) {
    this.sentences = sentences;
    this.language = language;
  }

  Excerpt to(Limit limit) {
    String whole = "";
    for (String sentence : sentences) {
      String longer = whole + sentence;
      if (!limit.allows(longer.strip())) {
        return whole.codePointCount(0, whole.length()) < FEW
            ? cut(longer, limit)
            : excerpt(whole.strip(), false);
      }
      whole = longer;
    }
    return excerpt(whole.strip(), false);
  }

  private Excerpt cut(String text, Limit limit) {
    int end = text.offsetByCodePoints(limit.reach().applyAsInt(text), -1);
    int clause = endOfClause(text, end);
    int word = clause > 0 ? clause : boundary(BreakIterator.getWordInstance(locale()), text, end);
    int cut = word > 0 ? word : boundary(BreakIterator.getCharacterInstance(locale()), text, end);
    return excerpt(withoutLooseEnd(text.substring(0, cut)) + '…', true);
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

  private static int boundary(BreakIterator breaks, String text, int most) {
    breaks.setText(text);
    return breaks.isBoundary(most) ? most : Math.max(0, breaks.preceding(most));
  }

  private static String withoutLooseEnd(String text) {
    int end = text.length();
    while (end > 0 && " ,;:-–—([{«“‘\"،؛、，；：".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private ULocale locale() {
    return ULocale.forLanguageTag(language);
  }

  private static Excerpt excerpt(String text, boolean truncated) {
    String html = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return new Excerpt(text, html, truncated);
  }
}
