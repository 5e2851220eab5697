package dev.copydesk.enrich.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one language's sentences need to be known about its words. It is read from {@code und.txt},
 * which holds for every language, and the language's own file beside it.
 */
final class Lexicon {
  /** What follows an abbreviation without ending its sentence. */
  enum Follower {
    /** A name, or anything else: it never ends a sentence. */
    NAME,
    /** A number; before a capital letter the sentence ends. */
    NUMBER,
    /** A capital letter too; only before a word that begins sentences it ends. */
    CAPITAL,
    /** A small letter only. */
    SMALL
  }

  private static final String EVERY_LANGUAGE = "und";

  private final Map<String, Follower> abbreviations = new HashMap<>();
  private final Set<String> starters = new HashSet<>();
  private final Set<String> traits = new HashSet<>();

  private Lexicon() {}

  static Lexicon of(String language) {
    Lexicon lexicon = new Lexicon();
    lexicon.read(EVERY_LANGUAGE);
    lexicon.read(language);
    return lexicon;
  }

  /** What follows the abbreviation, written in lower case without its last stop. */
  @Nullable Follower follower(String abbreviation) {
    return abbreviations.get(abbreviation);
  }

  /** Whether a word, written in lower case, is one that begins sentences. */
  boolean isStarter(String word) {
    return starters.contains(word);
  }

  /** Whether {@code 12. Juni} is a date, not an end. */
  boolean hasOrdinals() {
    return traits.contains("ordinals");
  }

  /** Whether people begin sentences with small letters where nothing but the stop tells. */
  boolean startsSmall() {
    return traits.contains("small");
  }

  boolean endsOnColon() {
    return traits.contains("colon");
  }

  boolean endsOnSemicolon() {
    return traits.contains("semicolon");
  }

  boolean endsOnStop() {
    return !traits.contains("no-stop");
  }

  private void read(String language) {
    try (InputStream file = Lexicon.class.getResourceAsStream(language + ".txt")) {
      if (file != null) {
        new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::take);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("sentence/" + language + ".txt cannot be read", e);
    }
  }

  private void take(String line) {
    int colon = line.indexOf(':');
    if (colon < 0 || line.startsWith("#")) {
      return;
    }
    List<String> words = List.of(line.substring(colon + 1).strip().split("\\s+"));
    switch (line.substring(0, colon)) {
      case "starters" -> starters.addAll(words);
      case "traits" -> traits.addAll(words);
      default -> words.forEach(word -> abbreviations.put(word, follower(line, colon)));
    }
  }

  private static Follower follower(String line, int colon) {
    return Follower.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
  }
}
