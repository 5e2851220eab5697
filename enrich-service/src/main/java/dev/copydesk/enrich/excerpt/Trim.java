package dev.copydesk.enrich.excerpt;

import java.util.List;

/**
 * Takes as many whole sentences as a limit wants; where not even one fits, cuts it well. A sentence
 * that leads on to the next one is no end.
 */
final class Trim {
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
    return new Trimmed(selection.cut(Cut.of(selection.text(), limit, language)), true);
  }
}
