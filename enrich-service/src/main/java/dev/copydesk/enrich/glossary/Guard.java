package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the forms for which it is not enough to fold alike: abbreviations, which are words
 * otherwise (ACT, WHO), words that every text is full of, single letters, and what the glossary's
 * editors flagged.
 */
final class Guard {
  private static final int LONGEST_ABBREVIATION = 7;
  private static final Set<String> STOP_WORDS = Irregulars.words("stop-words.txt");
  private static final int LONGEST_STOP_WORD =
      STOP_WORDS.stream().mapToInt(String::length).max().orElseThrow();

  private Guard() {}

  static boolean holds(GlossaryTermDefined term, Form form) {
    return term.flags().contains(Flag.CASE_SENSITIVE)
        || term.flags().contains(Flag.EXACT)
        || form.text().length() == 1
        || isAbbreviation(form.text())
        || isStopWord(form.text());
  }

  /**
   * Whether a form that the guard holds is meant by what stands in a text: in its own case at
   * least. Abbreviations ask moreover that not everything around them is in capitals.
   */
  static boolean accepts(GlossaryTermDefined term, Form form, CharSequence surface) {
    return term.flags().contains(Flag.EXACT)
        ? form.text().contentEquals(surface)
        : Fold.isSameCase(surface, form.text());
  }

  /** Whether every text is full of the word. */
  static boolean isStopWord(String word) {
    return word.length() <= LONGEST_STOP_WORD && STOP_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** One short word of capitals; a plural's s may be small. */
  static boolean isAbbreviation(String text) {
    int end = text.endsWith("s") ? text.length() - 1 : text.length();
    int capitals = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c) || Character.isWhitespace(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals > 1 && end <= LONGEST_ABBREVIATION;
  }
}
