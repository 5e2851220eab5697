package dev.copydesk.benchmarks.excerpts;

import dev.copydesk.enrich.excerpt.Excerpter;
import dev.copydesk.enrich.sentence.Sentences;
import dev.copydesk.enrich.text.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.parser.Parser;

/** Ways to make an excerpt of an article's paragraphs. */
enum Excerpting {
  COPYDESK {
    @Override
    String of(Story story) {
      Article article = Article.of(story.html());
      String url = "https://magazine.example/";
      return Excerpter.of(article, Article.of(""), story.title(), story.language(), url)
          .meta()
          .text();
    }
  },
  WHOLE_SENTENCES_TO_160 {
    @Override
    String of(Story story) {
      StringBuilder text = new StringBuilder();
      for (String sentence : sentences(story)) {
        if (text.length() + sentence.length() >= 160) {
          return text.isEmpty()
              ? sentence.substring(0, Math.min(160, sentence.length()))
              : text.toString();
        }
        text.append(text.isEmpty() ? "" : " ").append(sentence);
      }
      return text.toString();
    }
  },
  FIRST_SENTENCE {
    @Override
    String of(Story story) {
      return sentences(story).stream().findFirst().orElse("");
    }
  },
  /** As WordPress counts them: words, or characters where its translation says so. */
  WORDPRESS_55_WORDS {
    @Override
    String of(Story story) {
      String text = String.join(" ", story.paragraphs());
      if (Set.of("ja", "zh").contains(story.language())) {
        return text.length() > 110 ? text.substring(0, 110) + "…" : text;
      }
      String[] words = text.split("\\s+");
      return words.length > 55 ? String.join(" ", List.of(words).subList(0, 55)) + " […]" : text;
    }
  },
  /** What Mozilla's Readability, in its port to the JVM, takes for the excerpt of a page. */
  READABILITY {
    @Override
    String of(Story story) {
      String page = "<html><title>" + story.title() + "</title><body>" + story.html();
      String excerpt = new Readability4J("https://magazine.example/", page).parse().getExcerpt();
      return excerpt == null ? "" : excerpt;
    }
  },
  /** The sentence that is most like all others, by words they share. */
  TEXT_RANK {
    @Override
    String of(Story story) {
      List<String> sentences = sentences(story);
      double[] ranks = ranks(sentences.stream().limit(100).map(Excerpting::words).toList());
      return IntStream.range(0, ranks.length)
          .boxed()
          .max(Comparator.comparingDouble(i -> ranks[i]))
          .map(sentences::get)
          .orElse("");
    }
  };

  abstract String of(Story story);

  private static List<String> sentences(Story story) {
    return story.paragraphs().stream()
        .map(text -> Parser.unescapeEntities(text, false))
        .flatMap(
            text -> Sentences.of(story.language()).in(text).stream().map(span -> span.of(text)))
        .toList();
  }

  private static Set<String> words(String sentence) {
    return new HashSet<>(
        Stream.of(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> word.length() > 3 || word.codePoints().anyMatch(c -> c > 0x2e80))
            .toList());
  }

  private static double[] ranks(List<Set<String>> sentences) {
    int size = sentences.size();
    double[][] likeness = new double[size][size];
    double[] sums = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        likeness[i][j] = i == j ? 0 : likeness(sentences.get(i), sentences.get(j));
        sums[i] += likeness[i][j];
      }
    }
    double[] ranks = new double[size];
    for (int round = 0; round < 30; round++) {
      double[] next = new double[size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          next[i] += sums[j] == 0 ? 0 : ranks[j] * likeness[j][i] / sums[j];
        }
        next[i] = 0.15 + 0.85 * next[i];
      }
      ranks = next;
    }
    return ranks;
  }

  private static double likeness(Set<String> one, Set<String> other) {
    List<String> shared = new ArrayList<>(one);
    shared.retainAll(other);
    double lengths = Math.log(1 + one.size()) + Math.log(1 + other.size());
    return lengths == 0 ? 0 : shared.size() / lengths;
  }
}
