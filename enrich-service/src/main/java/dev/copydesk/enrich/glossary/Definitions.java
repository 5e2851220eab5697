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

  /** How many bits of a key's hash stand beside its number, so that few others are looked at. */
  private static final int TAG = 8;

  private final Deque<Integer> unused = new ArrayDeque<>();
  private @Nullable GlossaryTermDefined[] terms = new GlossaryTermDefined[FEW];
  private char[] holders = new char[FEW];
  private int last;
  private int size;

  /** Tagged numbers, each as near behind its key's share as was free; 0 where none is. */
  private int[] places = new int[FEW * 2];

  /** The number of an equal definition, 0 where nobody holds one. */
  int number(GlossaryTermDefined term) {
    int hash = hash(term);
    int at = home(hash);
    while (places[at] != 0 && !(isOf(hash, places[at]) && term.equals(terms[places[at] >>> TAG]))) {
      at = next(at);
    }
    return places[at] >>> TAG;
  }

  /** The number of a key's definition that is one of {@code held}, 0 where none is. */
  int number(GlossaryKey key, BitSet held) {
    int hash = hash(key.site(), key.language(), key.id());
    int at = home(hash);
    while (places[at] != 0
        && !(isOf(hash, places[at])
            && held.get(places[at] >>> TAG)
            && term(places[at] >>> TAG).key().equals(key))) {
      at = next(at);
    }
    return places[at] >>> TAG;
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
    if (++holders[number] == 0) {
      throw new IllegalStateException("term " + number + " is held more often than can be counted");
    }
  }

  /** One less holds it. True when nobody does any more. */
  boolean release(int number) {
    return --holders[number] == 0;
  }

  /** Forgets a definition that nobody holds. */
  void remove(int number) {
    GlossaryTermDefined term = term(number);
    int gap = home(hash(term));
    while (places[gap] >>> TAG != number) {
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
    int hash = hash(term);
    int at = home(hash);
    while (places[at] != 0) {
      at = next(at);
    }
    places[at] = number << TAG | tag(hash);
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
      int home = home(hash(term(places[at] >>> TAG)));
      if (Math.floorMod(at - home, places.length) >= Math.floorMod(at - free, places.length)) {
        places[free] = places[at];
        free = at;
      }
    }
    places[free] = 0;
  }

  private int next(int at) {
    return at + 1 == places.length ? 0 : at + 1;
  }

  /** Its upper bits tell the place, its lower ones are the tag. */
  private int home(int hash) {
    return (int) (((hash & 0xffffffffL) * places.length) >>> 32);
  }

  private static boolean isOf(int hash, int place) {
    return tag(hash) == tag(place);
  }

  private static int tag(int hash) {
    return hash & (1 << TAG) - 1;
  }

  private static int hash(GlossaryTermDefined term) {
    return hash(term.site(), term.language(), term.id());
  }

  private static int hash(String site, String language, String id) {
    int hash = (site.hashCode() * 31 + language.hashCode()) * 31 + id.hashCode();
    return (hash ^ hash >>> 15) * 0x9E3779B9;
  }
}
