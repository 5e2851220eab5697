package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One glossary's terms, among all that a lexicon knows: a bit for each. What other glossaries put
 * into the lexicon changes nothing here. Confined to one thread, which others may share the lexicon
 * with.
 */
final class Vocabulary {
  private final Lexicon lexicon;
  private final Languages languages = new Languages();
  private final List<BitSet> held = new ArrayList<>();
  private long version;

  Vocabulary(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  boolean isEmpty() {
    return held.stream().allMatch(BitSet::isEmpty);
  }

  /** Its terms for texts in a language: in each of these sets those of one language. */
  BitSet[] meant(String language) {
    boolean[] meet = languages.meeting(language);
    return IntStream.range(0, meet.length)
        .filter(number -> meet[number])
        .mapToObj(held::get)
        .toArray(BitSet[]::new);
  }

  /** Whether a posting is of a term in one of the sets. */
  static boolean isIn(BitSet[] sets, int posting) {
    for (BitSet set : sets) {
      if (set.get(Posting.term(posting))) {
        return true;
      }
    }
    return false;
  }

  /** A number that tells the set of terms. */
  long version() {
    return version;
  }

  /** Takes a term in, in the place of what had its key before. */
  void put(GlossaryTermDefined term) {
    lexicon.change(
        () -> {
          drop(term.key());
          held(term.language()).set(lexicon.hold(term));
          version += Fingerprint.of(term);
        });
  }

  void remove(GlossaryKey key) {
    lexicon.change(() -> drop(key));
  }

  void clear() {
    lexicon.change(
        () -> {
          held.forEach(set -> set.stream().forEach(lexicon::release));
          held.forEach(BitSet::clear);
          version = 0;
        });
  }

  private void drop(GlossaryKey key) {
    BitSet set = held(key.language());
    int number = lexicon.number(key, set);
    if (number != 0) {
      version -= Fingerprint.of(lexicon.term(number));
      set.clear(number);
      lexicon.release(number);
    }
  }

  private BitSet held(String language) {
    int number = languages.number(language);
    if (number == held.size()) {
      held.add(new BitSet());
    }
    return held.get(number);
  }
}
