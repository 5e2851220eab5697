package dev.copydesk.enrich.excerpt;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the sentence that says what an article is about: near its beginning, with the words of its
 * title and those it uses most. The weights were found on articles with their authors' own
 * descriptions.
 */
final class Lead {
  /** How many sentences are looked at. */
  private static final int MOST = 12;

  private static final int MANY = 12;

  /** The author began with the first sentence: another one must be better, not as good. */
  private static final double DOUBT = 0.2;

  /** Half a thought must be very good to begin with. */
  private static final double UNFINISHED = 0.5;

  /** At most so far, in UTF-16 units, from the end of a line to what follows it at once. */
  private static final int NEXT = 3;

  private final List<Sentence> sentences;
  private final List<Set<String>> stems;
  private final Set<String> title;
  private final Set<String> topics;

  Lead(String title, List<Sentence> sentences) {
    this.sentences = sentences;
    this.stems = sentences.stream().map(sentence -> stems(sentence.text())).toList();
    this.title = stems(title);
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
    double named = shared(words, title);
    return named / Math.max(1, title.size())
        + 0.9 * named / Math.max(4, words.size())
        + 0.6 * shared(words, topics) / Math.max(1, topics.size())
        - 0.08 * index
        - (index > 0 ? DOUBT : 0)
        - 0.04 * line
        - (announcesNothing(index) ? UNFINISHED : 0)
        + Opening.of(sentence.text()).weight(index);
  }

  /** Whether it ends with a colon, and what follows is left out: a table, a picture, code. */
  private boolean announcesNothing(int index) {
    boolean follows =
        index + 1 < sentences.size()
            && sentences.get(index + 1).start() - sentences.get(index).end() <= NEXT;
    return !follows && Labels.leadsOn(sentences.get(index).text());
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

  /**
   * Beginnings of words that are long enough to mean something; pairs where there are no spaces.
   */
  private static Set<String> stems(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    Set<String> stems = new HashSet<>();
    int start = 0;
    for (int at = 0; at <= lower.length(); at++) {
      boolean letter = at < lower.length() && Character.isLetterOrDigit(lower.charAt(at));
      if (letter && Script.isWithoutSpaces(lower.charAt(at))) {
        if (at + 1 < lower.length() && Character.isLetterOrDigit(lower.charAt(at + 1))) {
          stems.add(lower.substring(at, at + 2));
        }
        start = at + 1;
      } else if (!letter) {
        if (at - start > 3) {
          stems.add(lower.substring(start, Math.min(at, start + 5)));
        }
        start = at + 1;
      }
    }
    return stems;
  }
}
