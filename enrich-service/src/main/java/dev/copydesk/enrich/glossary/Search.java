package dev.copydesk.enrich.glossary;

import java.util.BitSet;

/**
 * Looks for the terms of a vocabulary in a row of words. Allocates nothing for a word, nor for a
 * mention whose form no guard holds.
 */
final class Search {
  private final Lexicon lexicon;
  private final Page page;
  private final Tokens tokens;
  private final Overlaps overlaps;
  private final BitSet[] meant;
  private final boolean[] rules;
  private final Found found;
  private final Readings readings;
  private final Ahead ahead;
  private final boolean arabic;

  private int longestValue;
  private int longestLast = -1;
  private boolean longestIsClitic;
  private boolean longestIsPrior;
  private int spanFirst;
  private int spanEnd;

  /** Takes what is found: a posting, and its first word and its last. */
  interface Found {
    void at(int posting, int first, int last, boolean clitic);
  }

  /**
   * Makes a search ready.
   *
   * @param tokens the words of {@code page}
   */
  Search(Vocabulary vocabulary, Page page, Tokens tokens, Query query, Found found) {
    this.lexicon = vocabulary.lexicon();
    this.page = page;
    this.tokens = tokens;
    this.overlaps = query.overlaps();
    this.meant = vocabulary.meant(query.language());
    this.rules = Languages.meeting(Posting.RULES, query.language());
    this.found = found;
    this.readings = new Readings(tokens, lexicon.rows(), this::consider);
    this.ahead = new Ahead(lexicon.rows(), tokens);
    this.arabic = lexicon.hasArabic();
  }

  void run() {
    int size = tokens.size();
    int next = 0;
    for (int from = 0; from < size; from += Ahead.WORDS) {
      int to = Math.min(size, from + Ahead.WORDS);
      ahead.read(from, to);
      for (int first = Math.max(next, from); first < to; first = next) {
        look(first);
        next = longestLast < 0 ? first + 1 : emitLongest(first);
      }
    }
  }

  private void look(int first) {
    if (arabic && tokens.isArabic(first)) {
      readings.from(first);
    } else if (ahead.word(first) != 0) {
      consider(ahead.word(first), first, first, false);
      if (ahead.withNext(first) != 0) {
        consider(ahead.withNext(first), first, first + 1, false);
        follow(first);
      }
    }
  }

  /** Goes on behind two words. */
  private void follow(int first) {
    int at = first + 1;
    int value = ahead.withNext(first);
    long key = tokens.hash(first);
    while (value < 0 && tokens.goesOn(at + 1)) {
      key = Tokens.join(key, tokens.joint(at), tokens.hash(at));
      at++;
      value = lexicon.rows().get(Tokens.join(key, tokens.joint(at), tokens.hash(at)));
      consider(value, first, at, false);
    }
  }

  /**
   * Takes a value, 0 for none, that was reached with the words from {@code first} to {@code last}.
   */
  private void consider(int value, int first, int last, boolean clitic) {
    if ((value & ~Rows.MORE) == 0) {
      return;
    }
    boolean any = false;
    boolean prior = false;
    int single = Lexicon.single(value);
    if (single >= 0) {
      any = accepts(single, first, last, clitic);
      prior = any && lexicon.is(single, Lexicon.PRIOR);
    } else {
      for (int posting : lexicon.postings(value)) {
        boolean accepted = accepts(posting, first, last, clitic);
        any |= accepted;
        prior |= accepted && lexicon.is(posting, Lexicon.PRIOR);
      }
    }
    if (!any) {
      return;
    }
    if (overlaps != Overlaps.LONGEST) {
      emitNested(value, first, last, clitic);
    } else if (prior || (last > longestLast && !longestIsPrior)) {
      longestValue = value;
      longestLast = last;
      longestIsClitic = clitic;
      longestIsPrior = prior;
    }
  }

  private int emitLongest(int first) {
    emit(longestValue, first, longestLast, longestIsClitic);
    int next = longestLast + 1;
    longestLast = -1;
    longestIsPrior = false;
    return next;
  }

  private void emitNested(int value, int first, int last, boolean clitic) {
    if (first >= spanEnd) {
      spanFirst = first;
    }
    if (first == spanFirst) {
      spanEnd = Math.max(spanEnd, last + 1);
    }
    if (last < spanEnd || overlaps == Overlaps.ALL) {
      emit(value, first, last, clitic);
    }
  }

  /** Words that are one term's own form are no plural of another's: "arms" where both are terms. */
  private void emit(int value, int first, int last, boolean clitic) {
    int single = Lexicon.single(value);
    if (single >= 0) {
      found.at(single, first, last, clitic);
      return;
    }
    boolean given = false;
    for (int posting : lexicon.postings(value)) {
      given |= Posting.isGiven(posting) && accepts(posting, first, last, clitic);
    }
    for (int posting : lexicon.postings(value)) {
      boolean outdone = given && Posting.isInflected(posting);
      if (!outdone && accepts(posting, first, last, clitic)) {
        found.at(posting, first, last, clitic);
      }
    }
  }

  private boolean accepts(int posting, int first, int last, boolean clitic) {
    return Vocabulary.isIn(meant, posting)
        && !lexicon.is(posting, Lexicon.DISABLED)
        && rules[Posting.rule(posting)]
        && !(clitic && lexicon.is(posting, Lexicon.RIGID))
        && Apostrophes.allow(tokens, first, last)
        && (!lexicon.is(posting, Lexicon.ZONED) || isForZone(posting, first))
        && (!Posting.isGuarded(posting) || passesGuard(posting, first, last));
  }

  private boolean isForZone(int posting, int first) {
    return lexicon.term(Posting.term(posting)).isFor(page.zone(tokens.start(first)));
  }

  private boolean passesGuard(int posting, int first, int last) {
    int term = Posting.term(posting);
    CharSequence surface = tokens.surface(first, last);
    for (Form form : lexicon.guarded(term)) {
      if (Guard.accepts(lexicon.term(term), form, surface)) {
        return !Guard.isAbbreviation(form.text())
            || !page.shouts(tokens.start(first), tokens.end(last));
      }
    }
    return false;
  }
}
