package dev.copydesk.enrich.glossary;

import java.util.ArrayList;
import java.util.List;

/** The forms that want more than folding alike, by the numbers of their terms. */
final class Guarded {
  private final Slots places = new Slots();
  private final List<List<Form>> forms = new ArrayList<>(List.of(List.of()));

  /** Sets the forms of a term; a number that has had some keeps its place. */
  void put(int term, List<Form> held) {
    long key = key(term);
    int place = places.get(key);
    if (place != 0) {
      forms.set(place, held);
    } else if (!held.isEmpty()) {
      places.put(key, forms.size());
      forms.add(held);
    }
  }

  List<Form> of(int term) {
    return forms.get(places.get(key(term)));
  }

  /** Numbers that follow each other stand far apart. */
  private static long key(int term) {
    return Letters.finish(term * 0x9E3779B97F4A7C15L) | 1;
  }
}
