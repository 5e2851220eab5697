package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Terms as they are defined, numbered from 1. Equal definitions are one, however many hold it; when
 * nobody does any more its number is given to another. One key may have several definitions, since
 * not all who hold one have heard of its change yet.
 */
final class Definitions {
  private static final int FEW = 16;

  private final Deque<Integer> unused = new ArrayDeque<>();
  private @Nullable GlossaryTermDefined[] terms = new GlossaryTermDefined[FEW];
  private int[] holders = new int[FEW];
  private int last;
  private int size;

  /** Numbers, each as near behind the place of its key as is free; 0 where none is. */
  private int[] places = new int[FEW * 2];

  /** The number of an equal definition, 0 where nobody holds one. */
  int number(GlossaryTermDefined term) {
    int at = place(term.site(), term.language(), term.id());
    while (places[at] != 0 && !term.equals(terms[places[at]])) {
      at = next(at);
    }
    return places[at];
  }

  /** The number of a key's definition that is one of {@code held}, 0 where none is. */
  int number(GlossaryKey key, BitSet held) {
    int at = place(key.site(), key.language(), key.id());
    while (places[at] != 0 && !(held.get(places[at]) && term(places[at]).key().equals(key))) {
      at = next(at);
    }
    return places[at];
  }

  /** Gives a number to a definition that has none. */
  int add(GlossaryTermDefined term) {
    int number = unused.isEmpty() ? ++last : unused.pop();
    if (number == terms.length) {
      terms = Arrays.copyOf(terms, number * 2);
      holders = Arrays.copyOf(holders, number * 2);
    }
    terms[number] = term;
    if (++size > places.length / 4 * 3) {
      spread();
    } else {
      lay(number, term);
    }
    return number;
  }

  /** One more holds it. */
  void hold(int number) {
    holders[number]++;
  }

  /** One less holds it. True when nobody does any more. */
  boolean release(int number) {
    return --holders[number] == 0;
  }

  /** Forgets a definition that nobody holds. */
  void remove(int number) {
    GlossaryTermDefined term = term(number);
    int gap = place(term.site(), term.language(), term.id());
    while (places[gap] != number) {
      gap = next(gap);
    }
    close(gap);
    terms[number] = null;
    unused.push(number);
    size--;
  }

  GlossaryTermDefined term(int number) {
    GlossaryTermDefined term = terms[number];
    if (term == null) {
      throw new IllegalStateException("term " + number + " was removed, and its forms were not");
    }
    return term;
  }

  private void lay(int number, GlossaryTermDefined term) {
    int at = place(term.site(), term.language(), term.id());
    while (places[at] != 0) {
      at = next(at);
    }
    places[at] = number;
  }

  private void spread() {
    places = new int[places.length * 2];
    for (int number = 1; number <= last; number++) {
      GlossaryTermDefined term = terms[number];
      if (term != null) {
        lay(number, term);
      }
    }
  }

  /** Moves into a gap what would not be found behind it. */
  private void close(int gap) {
    int free = gap;
    for (int at = next(gap); places[at] != 0; at = next(at)) {
      GlossaryTermDefined term = term(places[at]);
      int home = place(term.site(), term.language(), term.id());
      if (((at - home) & (places.length - 1)) >= ((at - free) & (places.length - 1))) {
        places[free] = places[at];
        free = at;
      }
    }
    places[free] = 0;
  }

  private int next(int at) {
    return (at + 1) & (places.length - 1);
  }

  private int place(String site, String language, String id) {
    int hash = (site.hashCode() * 31 + language.hashCode()) * 31 + id.hashCode();
    return ((hash * 0x9E3779B9) >>> 1) & (places.length - 1);
  }
}
