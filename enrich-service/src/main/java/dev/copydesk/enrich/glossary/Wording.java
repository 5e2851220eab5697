package dev.copydesk.enrich.glossary;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells by their words alone what can be a term and what cannot. */
final class Wording {
  private static final int MOST_WORDS = 5;
  private static final Pattern NOT_A_TERM =
      Pattern.compile("[?？؟!:：]|[.;,،、。…]\\s|^[\"“«„'‘].*[\"”»“'’]$|^\\d+(?:\\s|%|$)");

  /** Words that make a statement of a phrase; names of things have none. */
  private static final Set<String> STATING = Irregulars.words("stating-words.txt");

  /** Words that in capitals belong to an institution's name, or a law's. */
  private static final Set<String> INSTITUTIONS = Irregulars.words("institutions.txt");

  private Wording() {}

  /** Whether it may be the name of a thing: a few words, and no question, statement or number. */
  static boolean isTerm(String marked, Tokens words) {
    return !NOT_A_TERM.matcher(marked).find()
        && words.size() <= MOST_WORDS
        && hasLetters(marked)
        && !Guard.isStopWord(marked)
        && !states(words);
  }

  /** Whether it is what an institution is called. */
  static boolean isInstitution(String phrase) {
    for (String word : phrase.split("[^\\p{L}]+", -1)) {
      if (INSTITUTIONS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLetters(String phrase) {
    return phrase.codePoints().filter(Character::isLetter).count() > 1;
  }

  private static boolean states(Tokens words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.surface(i, i);
      String small = Character.toLowerCase(word.charAt(0)) + word.substring(1);
      if (words.size() > 1 && STATING.contains(small.replace('’', '\''))) {
        return true;
      }
    }
    return false;
  }
}
