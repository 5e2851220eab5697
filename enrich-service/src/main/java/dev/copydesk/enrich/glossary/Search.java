package dev.copydesk.enrich.glossary;

/**
 * Looks for the terms of a vocabulary in a row of words. Allocates nothing for a word, nor for a
 * mention whose form no guard holds.
 */
final class Search {
  private static final int AHEAD = 256;

  private final Vocabulary vocabulary;
  private final Lexicon lexicon;
  private final Page page;
  private final Tokens tokens;
  private final Overlaps overlaps;
  private final boolean[] languages;
  private final boolean[] rules;
  private final Found found;
  private final Readings readings;
  private final int[] wanted = new int[AHEAD];

  private int longestValue;
  private int longestLast = -1;
  private boolean longestIsClitic;
  private boolean longestIsPrior;
  private int spanFirst;
  private int spanEnd;

  /** Keeps the compiler from leaving out reads whose result nobody needs. */
  @SuppressWarnings("UnusedVariable")
  private long touched;

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
    this.vocabulary = vocabulary;
    this.lexicon = vocabulary.lexicon();
    this.page = page;
    this.tokens = tokens;
    this.overlaps = query.overlaps();
    this.languages = lexicon.languages().meeting(query.language());
    this.rules = Languages.meeting(Posting.RULES, query.language());
    this.found = found;
    this.readings = new Readings(tokens, lexicon.slots(), this::consider);
  }

  void run() {
    Slots slots = lexicon.slots();
    int size = tokens.size();
    int next = 0;
    for (int from = 0; from < size; from += AHEAD) {
      int count = gather(slots, from, Math.min(size, from + AHEAD));
      for (int i = 0; i < count; i++) {
        int first = wanted[i];
        if (first >= next) {
          look(slots, first);
          next = longestLast < 0 ? first + 1 : emitLongest(first);
        }
      }
    }
  }

  /**
   * The words with which a form may begin. Many reads at once cost little more than one; what they
   * bring near is looked at next.
   */
  private int gather(Slots slots, int from, int to) {
    boolean arabic = lexicon.hasArabic();
    int count = 0;
    for (int at = from; at < to; at++) {
      wanted[count] = at;
      boolean may = slots.mayHave(tokens.hash(at)) || (arabic && tokens.isArabic(at));
      count += may ? 1 : 0;
    }
    for (int i = 0; i < count; i++) {
      touched += slots.touch(tokens.hash(wanted[i]));
    }
    return count;
  }

  private void look(Slots slots, int first) {
    if (lexicon.hasArabic() && tokens.isArabic(first)) {
      readings.from(first);
    } else {
      int value = slots.get(tokens.hash(first));
      if (value != 0) {
        follow(slots, first, value);
      }
    }
  }

  private void follow(Slots slots, int first, int begun) {
    long key = tokens.hash(first);
    int value = begun;
    int at = first;
    while (true) {
      if ((value & ~Lexicon.MORE) != 0) {
        consider(value, first, at, false);
      }
      at++;
      if (value >= 0 || !tokens.goesOn(at)) {
        return;
      }
      key = Tokens.join(key, tokens.joint(at), tokens.hash(at));
      value = slots.get(key);
      if (value == 0) {
        return;
      }
    }
  }

  /** Takes a value that was reached with the words from {@code first} to {@code last}. */
  private void consider(int value, int first, int last, boolean clitic) {
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
    return vocabulary.has(posting)
        && !lexicon.is(posting, Lexicon.DISABLED)
        && languages[lexicon.language(posting)]
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
