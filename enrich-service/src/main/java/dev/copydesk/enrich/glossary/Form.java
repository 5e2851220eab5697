package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;

/**
 * One form to look for.
 *
 * @param term what it is a form of
 * @param text the form as the glossary writes it
 */
record Form(GlossaryTermDefined term, String text) {
  /** Whether {@code surface}, which is the same but for case and accents, is a mention of it. */
  boolean accepts(String surface) {
    return !term.flags().contains(Flag.DISABLED)
        && (!term.flags().contains(Flag.CASE_SENSITIVE)
            || Fold.phrase(surface).equals(Fold.phrase(text)));
  }

  /** Whether a text in {@code language} may mention it. */
  boolean holdsIn(String language) {
    return Languages.meet(term.language(), language);
  }
}
