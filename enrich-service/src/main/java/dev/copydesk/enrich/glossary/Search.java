package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.post.Mention.Tier;
import java.util.List;
import java.util.function.Consumer;

/** Looks for forms in a stretch of words: leftmost, longest, none overlapping another. */
final class Search {
  private final String text;
  private final List<Word> words;
  private final String language;
  private List<Form> longest = List.of();
  private int end;

  Search(String text, List<Word> words, String language) {
    this.text = text;
    this.words = words;
    this.language = language;
  }

  void run(Forms forms, Consumer<Hit> found) {
    int at = 0;
    while (at < words.size()) {
      seek(forms, at);
      for (Form form : longest) {
        found.accept(hit(form, at));
      }
      at = longest.isEmpty() ? at + 1 : end;
    }
  }

  private void seek(Forms forms, int first) {
    longest = List.of();
    Forms reached = forms;
    for (int at = first; at < words.size(); at++) {
      reached = reached.after(words, at, first);
      if (reached == null) {
        return;
      }
      List<Form> accepted = accepted(reached.here(), first, at);
      if (!accepted.isEmpty()) {
        longest = accepted;
        end = at + 1;
      }
    }
  }

  private List<Form> accepted(List<Form> forms, int first, int last) {
    if (forms.isEmpty()) {
      return forms;
    }
    String surface = text.substring(words.get(first).start(), words.get(last).end());
    return forms.stream().filter(f -> f.holdsIn(language) && f.accepts(surface)).toList();
  }

  private Hit hit(Form form, int first) {
    Word word = words.get(first);
    int stop = words.get(end - 1).end();
    boolean exact = form.text().contentEquals(text.substring(word.start(), stop));
    return new Hit(form, word, stop, exact ? Tier.EXACT : Tier.FOLDED);
  }
}
