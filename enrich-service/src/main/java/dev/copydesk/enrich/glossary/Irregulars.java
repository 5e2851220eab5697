package dev.copydesk.enrich.glossary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plurals that follow no rule, from a list with one a line: the plural, then its singulars. */
final class Irregulars {
  private static final Others NONE = new Others(List.of(), List.of());

  private static final int OUTLINES = 1 << 12;

  private final Map<String, Others> others = new HashMap<>();
  private final BitSet phrases = new BitSet(OUTLINES);

  /** The other numbers of a word. */
  record Others(List<String> singulars, List<String> plurals) {}

  private Irregulars() {}

  /** Lists on the class path, one behind the other. */
  static Irregulars read(String... resources) {
    Irregulars all = new Irregulars();
    for (String resource : resources) {
      lines(resource).forEach(line -> all.add(line.split(" ", -1)));
    }
    return all;
  }

  /** A plural that is its own singular says nothing. */
  private void add(String[] words) {
    for (int i = 1; i < words.length; i++) {
      if (!words[i].equals(words[0])) {
        entry(words[0]).singulars.add(words[i]);
        entry(words[i]).plurals.add(words[0]);
      }
    }
  }

  private Others entry(String word) {
    if (word.indexOf('-') > 0) {
      phrases.set(outline(word));
    }
    return others.computeIfAbsent(
        word, unseen -> new Others(new ArrayList<>(1), new ArrayList<>(1)));
  }

  /** A list of words. */
  static Set<String> words(String name) {
    return lines(name).stream()
        .flatMap(line -> List.of(line.split(" ", -1)).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the lists have for a word, or for a phrase with hyphens. */
  Others of(String word) {
    return others.getOrDefault(word, NONE);
  }

  /** False where the lists surely have nothing for a phrase, with whatever joints and capitals. */
  boolean mayHavePhrase(String phrase) {
    return phrases.get(outline(phrase));
  }

  private static int outline(String phrase) {
    int first = phrase.charAt(0) | 0x20;
    int last = phrase.charAt(phrase.length() - 1) | 0x20;
    return ((phrase.length() * 31 + first) * 31 + last) & OUTLINES - 1;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Irregulars.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new AssertionError("the list " + resource + " is not on the class path");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
