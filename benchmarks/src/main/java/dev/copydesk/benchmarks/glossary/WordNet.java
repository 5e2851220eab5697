package dev.copydesk.benchmarks.glossary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** WordNet's nouns as a dictionary, and what it says about them as English prose. */
final class WordNet {
  private static final int POST = 5_000;

  private WordNet() {}

  /** Nouns of one word and more, and beyond their number pairs of them. */
  static List<String> terms(int count) {
    List<String> nouns = new ArrayList<>();
    for (String line : lines("index.noun")) {
      nouns.add(line.substring(0, line.indexOf(' ')).replace('_', ' '));
    }
    Random random = new Random(42);
    Collections.shuffle(nouns, random);
    Set<String> terms = new LinkedHashSet<>(nouns.subList(0, Math.min(count, nouns.size())));
    while (terms.size() < count) {
      terms.add(any(nouns, random) + ' ' + any(nouns, random));
    }
    return List.copyOf(terms);
  }

  /** Texts of about 5,000 characters each. */
  static List<String> posts(int count) {
    List<String> glosses = new ArrayList<>();
    for (String line : lines("data.noun")) {
      glosses.add(line.substring(line.indexOf('|') + 2).strip());
    }
    Random random = new Random(7);
    return Stream.generate(() -> post(glosses, random)).limit(count).toList();
  }

  private static String post(List<String> glosses, Random random) {
    StringBuilder post = new StringBuilder(POST + 200);
    while (post.length() < POST) {
      String gloss = any(glosses, random);
      post.append(Character.toUpperCase(gloss.charAt(0))).append(gloss, 1, gloss.length());
      post.append(". ");
    }
    return post.toString();
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> lines(String file) {
    String resource = "/net/sf/extjwnl/data/wordnet/wn31/" + file;
    try (var in = Objects.requireNonNull(WordNet.class.getResourceAsStream(resource));
        var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("  ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
