package dev.copydesk.enrich.excerpt;

import java.util.Locale;

/** What kind of sentence it is, where that says more than its words. */
enum Opening {
  /** It greets, thanks, notes, discloses, or says who wrote. */
  GREETS(-0.65),
  /** It speaks of the article itself: what this page explains. */
  ANNOUNCES(0.35),
  /** It says what is new. */
  TELLS_NEWS(0.2),
  /** It goes on from the sentence before it. */
  GOES_ON(-0.8),
  /** It asks. */
  ASKS(-0.4),
  /** It announces what comes after it. */
  LEADS_ON(-0.15),
  /** It is like any other. */
  PLAIN(0);

  private final double weight;

  Opening(double weight) {
    this.weight = weight;
  }

  /** The kind of a sentence of the language whose words these are. */
  static Opening of(String sentence, Openings words) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    if (isInBrackets(lower)) {
      return GREETS;
    }
    Opening told = words.kind(lower);
    if (told != PLAIN) {
      return told;
    }
    // A question behind a colon is what the statement before it is about.
    boolean asks = ends(lower, "?？؟") && !lower.contains(": ");
    return asks ? ASKS : Labels.leadsOn(lower) ? LEADS_ON : PLAIN;
  }

  private static boolean ends(String sentence, String marks) {
    return marks.indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
  }

  /** A note to the article, as a rule. */
  private static boolean isInBrackets(String sentence) {
    return "([".indexOf(sentence.charAt(0)) >= 0
        && ")]".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
  }

  /** What it adds to a sentence's score; the first one goes on from nothing. */
  double weight(int index) {
    return this == GOES_ON && index == 0 ? 0 : weight;
  }
}
