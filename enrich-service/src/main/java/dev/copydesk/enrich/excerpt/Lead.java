package dev.copydesk.enrich.excerpt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the sentence that says what an article is about: near its beginning, with the words of its
 * title and those it uses most. The weights were found on articles with their authors' own
 * descriptions, and are such that others near them do as well.
 */
final class Lead {
  /** How many sentences are looked at. */
  private static final int MOST = 12;

  private static final int MANY = 12;

  /**
   * What tells for a sentence and against it.
   *
   * @param title how much of the title it names
   * @param least as many words a title has at least: one alone is soon named
   * @param definition whether it says what the title's thing is
   * @param density how much of it is the title's
   * @param topics how many of the article's words it holds
   * @param place each sentence before it
   * @param doubt the author began with the first: another one must be better, not as good
   * @param few fewer code points tell little
   */
  private record Weights(
      double title,
      int least,
      double definition,
      double density,
      double topics,
      double place,
      double doubt,
      int few) {
    static final Weights WORDS = new Weights(0.65, 2, 0.2, 1.2, 0.62, 0.065, 0.3, 30);

    /** Pairs of characters are shared more often than words, and by chance. */
    static final Weights PAIRS = new Weights(1, 1, 0, 0.9, 0.6, 0.08, 0.2, 12);
  }

  private final List<Sentence> sentences;
  private final List<Set<String>> stems;
  private final Set<String> title;
  private final Set<String> topics;
  private final Weights weights;
  private final Openings openings;

  /** Looks at the sentences of an article in a language. */
  Lead(String title, List<Sentence> sentences, String language) {
    this.sentences = sentences;
    this.weights = Script.isDense(language) ? Weights.PAIRS : Weights.WORDS;
    this.openings = Openings.of(language);
    this.stems = sentences.stream().map(sentence -> Stems.of(sentence.text())).toList();
    this.title = Stems.of(title);
    this.topics = topics(stems);
  }

  /** Which of the sentences it is. */
  int index() {
    boolean prose = sentences.stream().anyMatch(sentence -> !sentence.line().isItem());
    double most = Double.NEGATIVE_INFINITY;
    int best = 0;
    int line = 0;
    for (int i = 0; i < Math.min(MOST, sentences.size()); i++) {
      line += i > 0 && sentences.get(i).line() != sentences.get(i - 1).line() ? 1 : 0;
      double score = score(sentences.get(i), i, line);
      if (score > most && !(prose && sentences.get(i).line().isItem())) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  private double score(Sentence sentence, int index, int line) {
    Set<String> words = stems.get(index);
    Opening opening = Opening.of(sentence.text(), openings);
    // Who welcomes to what the title names says no more of it than the title.
    double named = opening == Opening.GREETS ? 0 : shared(words, title);
    return weights.title() * named / Math.max(weights.least(), title.size())
        + weights.density() * named / Math.max(4, words.size())
        + weights.topics() * shared(words, topics) / Math.max(1, topics.size())
        - weights.place() * index
        + (defines(sentence.text(), words) ? weights.definition() : 0)
        - (index > 0 ? weights.doubt() : 0)
        - 0.05 * line
        - (tellsLittle(sentence.text()) ? 0.2 : 0)
        + opening.weight(index);
  }

  private boolean defines(String sentence, Set<String> words) {
    return !title.isEmpty()
        && words.containsAll(title)
        && Stems.define(sentence, title, openings.definingVerbs());
  }

  private boolean tellsLittle(String sentence) {
    return sentence.codePointCount(0, sentence.length()) < weights.few();
  }

  private static double shared(Set<String> words, Set<String> others) {
    double shared = 0;
    for (String word : words) {
      shared += others.contains(word) ? 1 : 0;
    }
    return shared;
  }

  /** The words that it uses most, if more than once. */
  private static Set<String> topics(List<Set<String>> stems) {
    Map<String, Integer> counts = new HashMap<>();
    for (Set<String> words : stems) {
      words.forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MANY)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
