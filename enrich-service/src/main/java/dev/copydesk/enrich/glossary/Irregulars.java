package dev.copydesk.enrich.glossary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plurals that follow no rule, from a list with one a line: the plural, then its singulars. */
final class Irregulars {
  private final Map<String, List<String>> singulars = new HashMap<>();
  private final Map<String, List<String>> plurals = new HashMap<>();

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
        singulars.computeIfAbsent(words[0], word -> new ArrayList<>()).add(words[i]);
        plurals.computeIfAbsent(words[i], word -> new ArrayList<>()).add(words[0]);
      }
    }
  }

  /** A list of words. */
  static Set<String> words(String name) {
    return lines(name).stream()
        .flatMap(line -> List.of(line.split(" ", -1)).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  List<String> singulars(String plural) {
    return singulars.getOrDefault(plural, List.of());
  }

  List<String> plurals(String singular) {
    return plurals.getOrDefault(singular, List.of());
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
