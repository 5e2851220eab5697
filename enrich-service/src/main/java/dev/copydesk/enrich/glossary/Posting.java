package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.post.Mention.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A form of a term as one number of 30 bits: the term's own, the language of the rule that made the
 * form, the tier, whether the term has traits, and whether a {@link Guard} holds.
 */
final class Posting {
  /** The languages of rules; the first stands for the language of the term. */
  static final List<String> RULES = List.of(GlossaryKey.ANY_LANGUAGE, "en", "fr", "ar");

  private static final List<Tier> TIERS = List.of(Tier.FOLDED, Tier.INFLECTED, Tier.VARIANT);
  private static final int TERM = 6;
  private static final int RULE = 4;
  private static final int TIER = 2;
  private static final int SPECIAL = 1 << 1;
  private static final int GUARDED = 1;

  private Posting() {}

  static int of(int term, Form form, boolean guarded, boolean special) {
    return term << TERM
        | form.rule() << RULE
        | TIERS.indexOf(form.tier()) << TIER
        | (special ? SPECIAL : 0)
        | (guarded ? GUARDED : 0);
  }

  static int term(int posting) {
    return posting >>> TERM;
  }

  /** Index into {@link #RULES}. */
  static int rule(int posting) {
    return posting >>> RULE & 3;
  }

  static Tier tier(int posting) {
    return TIERS.get(posting >>> TIER & 3);
  }

  /** Whether the term's editors gave the form. */
  static boolean isGiven(int posting) {
    return tier(posting) == Tier.FOLDED;
  }

  /** Whether the form is another number of what the editors gave. */
  static boolean isInflected(int posting) {
    return tier(posting) == Tier.INFLECTED;
  }

  /** Whether the term has any trait of a {@link Lexicon}'s. */
  static boolean isSpecial(int posting) {
    return (posting & SPECIAL) != 0;
  }

  static boolean isGuarded(int posting) {
    return (posting & GUARDED) != 0;
  }

  /** Adds one; of two forms of a term that fold alike the surer stays, and the more open. */
  static int[] with(int[] postings, int added) {
    int[] all = Arrays.copyOf(postings, postings.length + 1);
    for (int i = 0; i < postings.length; i++) {
      if (term(postings[i]) == term(added)) {
        all[i] = merged(postings[i], added);
        return Arrays.copyOf(all, postings.length);
      }
    }
    all[postings.length] = added;
    return all;
  }

  static int[] without(int[] postings, int term) {
    return IntStream.of(postings).filter(posting -> term(posting) != term).toArray();
  }

  private static int merged(int one, int other) {
    int rule = rule(one) == rule(other) ? rule(one) : 0;
    int tier = Math.min(one >>> TIER & 3, other >>> TIER & 3);
    int both = one & other & (SPECIAL | GUARDED);
    return term(one) << TERM | rule << RULE | tier << TIER | both;
  }
}
