package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.GlossaryKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree of forms, one word a step, so that the longest form from a word on is found in one go. */
final class Forms {
  private static final int FEW = 2;

  private List<Form> here = List.of();
  private Map<String, Forms> next = Map.of();

  /** Adds a form that begins with {@code words}, from the word at {@code depth} on. */
  void add(List<Word> words, int depth, Form form) {
    if (depth == words.size()) {
      here = new ArrayList<>(here);
      here.add(form);
      return;
    }
    if (next.isEmpty()) {
      next = new HashMap<>(FEW);
    }
    next.computeIfAbsent(step(words, depth, 0), word -> new Forms()).add(words, depth + 1, form);
  }

  /** Takes out what {@link #add} added for the term. */
  void remove(List<Word> words, int depth, GlossaryKey term) {
    if (depth == words.size()) {
      here = here.stream().filter(form -> !form.term().key().equals(term)).toList();
      return;
    }
    String word = step(words, depth, 0);
    Forms below = next.get(word);
    if (below != null) {
      below.remove(words, depth + 1, term);
      if (below.here.isEmpty() && below.next.isEmpty()) {
        next.remove(word);
      }
    }
  }

  /** The forms that end here. */
  List<Form> here() {
    return here;
  }

  /** The forms that go on with {@code words[at]}, when they began at {@code words[first]}. */
  @Nullable Forms after(List<Word> words, int at, int first) {
    return next.get(step(words, at, first));
  }

  /** The forms that consist of {@code words}. */
  List<Form> at(List<Word> words) {
    Forms reached = this;
    for (int at = 0; reached != null && at < words.size(); at++) {
      reached = reached.after(words, at, 0);
    }
    return reached == null ? List.of() : reached.here;
  }

  private static String step(List<Word> words, int at, int first) {
    return at == first ? words.get(at).folded() : words.get(at).next();
  }
}
