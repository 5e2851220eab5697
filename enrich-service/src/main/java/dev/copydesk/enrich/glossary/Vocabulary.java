package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import java.util.BitSet;

/**
 * One glossary's terms, among all that a lexicon knows: a bit for each. What other glossaries put
 * into the lexicon changes nothing here. Confined to one thread, which others may share the lexicon
 * with.
 */
final class Vocabulary {
  private final Lexicon lexicon;
  private final BitSet held = new BitSet();
  private long version;

  Vocabulary(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /** Whether a posting is of one of its terms. */
  boolean has(int posting) {
    return held.get(Posting.term(posting));
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
          held.set(lexicon.hold(term));
          version += Fingerprint.of(term);
        });
  }

  void remove(GlossaryKey key) {
    lexicon.change(() -> drop(key));
  }

  void clear() {
    lexicon.change(
        () -> {
          held.stream().forEach(lexicon::release);
          held.clear();
          version = 0;
        });
  }

  private void drop(GlossaryKey key) {
    int number = lexicon.number(key, held);
    if (number != 0) {
      version -= Fingerprint.of(lexicon.term(number));
      held.clear(number);
      lexicon.release(number);
    }
  }
}
