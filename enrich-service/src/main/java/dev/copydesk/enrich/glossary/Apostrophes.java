package dev.copydesk.enrich.glossary;

import java.util.Locale;
import java.util.Set;

/**
 * Tells the apostrophes that set words apart, as in l'anxiété and the critic's, from those inside a
 * word, as in aujourd'hui and O'Brien.
 */
final class Apostrophes {
  private static final Set<String> BEFORE =
      Set.of(
          "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
          "dell", "nell", "all", "dall", "sull", "un");
  private static final Set<String> AFTER = Set.of("s", "d", "ll", "ve", "re");

  private Apostrophes() {}

  /** Whether the words from {@code first} to {@code last} may stand by themselves. */
  static boolean allow(Tokens tokens, int first, int last) {
    return (tokens.joint(first) != Tokens.APOSTROPHE || isAny(BEFORE, tokens, first - 1))
        && (tokens.joint(last + 1) != Tokens.APOSTROPHE || isAny(AFTER, tokens, last + 1));
  }

  private static boolean isAny(Set<String> words, Tokens tokens, int token) {
    return words.contains(tokens.surface(token, token).toLowerCase(Locale.ROOT));
  }
}
