package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every form of every term, by the number of its words ({@link Tokens}). A row of words that begins
 * a longer form is there too, so that the longest form from a word on is found step by step.
 */
final class Lexicon {
  /** Set in a value where longer forms go on. */
  static final int MORE = 1 << 31;

  /** A trait: not to be looked for. */
  static final int DISABLED = 1;

  /** A trait: goes before what shares words with it. */
  static final int PRIOR = 2;

  /** A trait: in the forms that its editors gave only. */
  static final int RIGID = 4;

  /** A trait: not in every zone. */
  static final int ZONED = 8;

  private static final int LANGUAGE = 8;
  private static final int SHARED = 1 << 30;
  private static final int[] NONE = {};

  private final Tokens tokens = new Tokens();
  private final Languages languages = new Languages();
  private final Slots numbers = new Slots();
  private final List<int[]> shared = new ArrayList<>();
  private final Deque<Integer> unused = new ArrayDeque<>();
  private final Guarded guarded = new Guarded();
  private final Slots slots = new Slots();
  private @Nullable GlossaryTermDefined[] terms = new GlossaryTermDefined[16];
  private int[] traits = new int[16];
  private int last;
  private int size;
  private boolean hasArabic;

  /** Takes a term in that is not there. */
  void add(GlossaryTermDefined term) {
    int number = unused.isEmpty() ? ++last : unused.pop();
    if (number == terms.length) {
      terms = Arrays.copyOf(terms, number * 2);
      traits = Arrays.copyOf(traits, number * 2);
    }
    terms[number] = term;
    numbers.put(number(term.key()), number);
    size++;
    traits[number] = languages.number(term.language()) << LANGUAGE | traits(term);
    List<Form> held = new ArrayList<>(0);
    for (Form form : Forms.of(term)) {
      hasArabic |= Arabic.isArabic(form.text());
      boolean guard = Guard.holds(term, form);
      long key = path(form.text(), true);
      if (key != 0) {
        put(key, Posting.of(number, form, guard));
      }
      if (guard) {
        held.add(form);
      }
    }
    guarded.put(number, held.isEmpty() ? List.of() : held);
  }

  /** Forgets a term, and gives what it was. */
  @Nullable GlossaryTermDefined remove(GlossaryKey key) {
    int number = numbers.get(number(key));
    if (number == 0) {
      return null;
    }
    numbers.put(number(key), 0);
    size--;
    GlossaryTermDefined term = term(number);
    for (Form form : Forms.of(term)) {
      long path = path(form.text(), false);
      if (path != 0) {
        take(path, number);
      }
    }
    guarded.put(number, List.of());
    terms[number] = null;
    unused.push(number);
    return term;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Whether any term is, or was, written in Arabic. */
  boolean hasArabic() {
    return hasArabic;
  }

  boolean is(int posting, int trait) {
    return (traits[Posting.term(posting)] & trait) != 0;
  }

  /** The number of the term's language, of {@link #languages}. */
  int language(int posting) {
    return traits[Posting.term(posting)] >>> LANGUAGE;
  }

  Languages languages() {
    return languages;
  }

  GlossaryTermDefined term(int number) {
    GlossaryTermDefined term = terms[number];
    if (term == null) {
      throw new IllegalStateException("term " + number + " was removed, and its forms were not");
    }
    return term;
  }

  /** The forms of a term that want more than folding alike. */
  List<Form> guarded(int number) {
    return guarded.of(number);
  }

  Slots slots() {
    return slots;
  }

  /** The one posting of a value, 0 where there is none, or below 0 where there may be several. */
  static int single(int value) {
    return (value & SHARED) == 0 ? value & ~MORE : -1;
  }

  /** All postings of a value. */
  int[] postings(int value) {
    int own = value & ~MORE;
    if ((own & SHARED) != 0) {
      return shared.get(own & ~SHARED);
    }
    return own == 0 ? NONE : new int[] {own};
  }

  /** The postings of a phrase. */
  int[] postingsOf(String phrase) {
    long key = path(phrase, false);
    return key == 0 ? NONE : postings(slots.get(key));
  }

  private static long number(GlossaryKey key) {
    String name = key.toString();
    return Tokens.hash(name);
  }

  private static int traits(GlossaryTermDefined term) {
    Set<Flag> flags = term.flags();
    boolean rigid = flags.contains(Flag.EXACT) || flags.contains(Flag.NO_INFLECT);
    return (flags.contains(Flag.DISABLED) ? DISABLED : 0)
        | (flags.contains(Flag.PRIORITY) ? PRIOR : 0)
        | (rigid ? RIGID : 0)
        | (term.zones().isEmpty() && term.skip().isEmpty() ? 0 : ZONED);
  }

  /** The key of all of a text; 0 where it has no word, or words too far apart to be one form. */
  private long path(String text, boolean lay) {
    tokens.of(text);
    long key = tokens.size() == 0 ? 0 : tokens.hash(0);
    for (int i = 1; i < tokens.size(); i++) {
      if (!tokens.goesOn(i)) {
        return 0;
      }
    }
    for (int i = 1; i < tokens.size(); i++) {
      if (lay) {
        slots.mark(key, MORE);
      }
      key = Tokens.join(key, tokens.joint(i), tokens.hash(i));
    }
    return key;
  }

  private void put(long key, int posting) {
    int value = slots.get(key);
    int own = value & ~MORE;
    if (own == 0) {
      slots.mark(key, posting);
    } else if ((own & SHARED) != 0) {
      int list = own & ~SHARED;
      shared.set(list, Posting.with(shared.get(list), posting));
    } else {
      int[] both = Posting.with(new int[] {own}, posting);
      if (both.length == 1) {
        slots.put(key, (value & MORE) | both[0]);
      } else {
        slots.put(key, (value & MORE) | SHARED | shared.size());
        shared.add(both);
      }
    }
  }

  private void take(long key, int number) {
    int value = slots.get(key);
    int own = value & ~MORE;
    if ((own & SHARED) != 0) {
      int list = own & ~SHARED;
      shared.set(list, Posting.without(shared.get(list), number));
    } else if (own != 0 && Posting.term(own) == number) {
      slots.put(key, value & MORE);
    }
  }
}
