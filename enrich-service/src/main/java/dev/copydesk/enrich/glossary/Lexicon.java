package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Every form of every term, by the number of its words ({@link Tokens}). A row of words that begins
 * a longer form is there too, so that the longest form from a word on is found step by step. Many
 * glossaries may keep their terms here ({@link Vocabulary}), on as many threads: look things up
 * within {@link #read}, and change them within {@link #change}.
 */
final class Lexicon {
  /** A trait: not to be looked for. */
  static final int DISABLED = 1;

  /** A trait: goes before what shares words with it. */
  static final int PRIOR = 2;

  /** A trait: in the forms that its editors gave only. */
  static final int RIGID = 4;

  /** A trait: not in every zone. */
  static final int ZONED = 8;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Tokens tokens = new Tokens();
  private final Definitions definitions = new Definitions();
  private final Shared shared = new Shared();
  private final Guarded guarded = new Guarded();
  private final Rows rows = new Rows();
  private final long[] begun = new long[8];
  private byte[] traits = new byte[16];
  private boolean hasArabic;

  /** Looks something up while nobody changes anything. */
  <T> T read(Supplier<T> look) {
    Lock reading = lock.readLock();
    reading.lock();
    try {
      return look.get();
    } finally {
      reading.unlock();
    }
  }

  /** Changes something while nobody looks anything up. */
  void change(Runnable change) {
    Lock writing = lock.writeLock();
    writing.lock();
    try {
      change.run();
    } finally {
      writing.unlock();
    }
  }

  /** One more holds a term, whose number this gives. */
  int hold(GlossaryTermDefined term) {
    int number = definitions.number(term);
    if (number == 0) {
      number = definitions.add(term);
      add(number, term);
    }
    definitions.hold(number);
    return number;
  }

  /** One less holds a term. It is forgotten when nobody does. */
  void release(int number) {
    if (definitions.release(number)) {
      remove(number, definitions.term(number));
      definitions.remove(number);
    }
  }

  /** The number of a key's term that is one of {@code held}, 0 where none is. */
  int number(GlossaryKey key, BitSet held) {
    return definitions.number(key, held);
  }

  /** Whether any term is, or was, written in Arabic. */
  boolean hasArabic() {
    return hasArabic;
  }

  boolean is(int posting, int trait) {
    return Posting.isSpecial(posting) && (traits[Posting.term(posting)] & trait) != 0;
  }

  GlossaryTermDefined term(int number) {
    return definitions.term(number);
  }

  /** The forms of a term that want more than folding alike. */
  List<Form> guarded(int number) {
    return guarded.of(number);
  }

  Rows rows() {
    return rows;
  }

  /** The one posting of a value, 0 where there is none, or below 0 where there may be several. */
  static int single(int value) {
    return Shared.single(value & ~Rows.MORE);
  }

  /** All postings of a value. */
  int[] postings(int value) {
    return shared.postings(value & ~Rows.MORE);
  }

  /** The postings of a phrase, which {@code scratch} is used for. */
  int[] postingsOf(String phrase, Tokens scratch) {
    long key = path(scratch.of(phrase), false);
    return postings(key == 0 ? 0 : rows.get(key));
  }

  private void add(int number, GlossaryTermDefined term) {
    if (number >= traits.length) {
      traits = Arrays.copyOf(traits, number * 2);
    }
    traits[number] = traits(term);
    List<Form> held = new ArrayList<>(0);
    for (Form form : Forms.of(term)) {
      hasArabic |= Arabic.isArabic(form.text());
      boolean guard = Guard.holds(term, form);
      long key = path(tokens.of(form.text()), true);
      if (key != 0) {
        put(key, Posting.of(number, form, guard, traits[number] != 0));
      }
      if (guard) {
        held.add(form);
      }
    }
    guarded.put(number, held.isEmpty() ? List.of() : held);
  }

  private void remove(int number, GlossaryTermDefined term) {
    for (Form form : Forms.of(term)) {
      long path = path(tokens.of(form.text()), false);
      if (path != 0) {
        take(path, number);
      }
    }
    guarded.put(number, List.of());
  }

  private static byte traits(GlossaryTermDefined term) {
    Set<Flag> flags = term.flags();
    boolean rigid = flags.contains(Flag.EXACT) || flags.contains(Flag.NO_INFLECT);
    return (byte)
        ((flags.contains(Flag.DISABLED) ? DISABLED : 0)
            | (flags.contains(Flag.PRIORITY) ? PRIOR : 0)
            | (rigid ? RIGID : 0)
            | (term.zones().isEmpty() && term.skip().isEmpty() ? 0 : ZONED));
  }

  /**
   * The key of all words of a text; 0 where it has no word, or words too far apart to be one form.
   */
  private long path(Tokens tokens, boolean lay) {
    long key = tokens.size() == 0 ? 0 : tokens.hash(0);
    for (int i = 1; i < tokens.size(); i++) {
      if (!tokens.goesOn(i)) {
        return 0;
      }
    }
    for (int i = 1; i < tokens.size(); i++) {
      if (lay) {
        begin(i, key);
      }
      key = Tokens.join(key, tokens.joint(i), tokens.hash(i));
    }
    return key;
  }

  /** The forms of a term mostly begin alike. */
  private void begin(int words, long key) {
    int at = words & begun.length - 1;
    if (begun[at] != key) {
      begun[at] = key;
      rows.begin(key);
    }
  }

  private void put(long key, int posting) {
    rows.put(key, shared.with(rows.get(key) & ~Rows.MORE, posting));
  }

  private void take(long key, int number) {
    int value = rows.get(key) & ~Rows.MORE;
    if (value != 0) {
      rows.put(key, shared.without(value, number));
    }
  }
}
