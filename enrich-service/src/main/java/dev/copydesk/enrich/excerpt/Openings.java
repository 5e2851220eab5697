package dev.copydesk.enrich.excerpt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one language that tell what kind of sentence it is, from its own file beside {@code
 * en.txt}; none where there is no such file. They are kept apart by language: Spanish says {@code
 * es} for <i>it is</i>, German for <i>it</i>.
 */
final class Openings {
  private static final Map<String, Openings> KNOWN = new ConcurrentHashMap<>();

  /** What a word begins with in a file that counts wherever it stands in a sentence. */
  private static final char ANYWHERE = '*';

  /** The line of a file that lists the verbs of sentences that say what something is. */
  private static final String DEFINING = "defining_verbs";

  private final Set<String> definingVerbs = new HashSet<>();
  private final List<Phrase> phrases = new ArrayList<>();

  private Openings() {}

  private record Phrase(Opening kind, String words, boolean anywhere) {
    boolean isIn(String sentence) {
      return anywhere ? sentence.contains(words) : begins(sentence);
    }

    private boolean begins(String sentence) {
      return sentence.startsWith(words)
          && (sentence.length() == words.length()
              || !isLetter(sentence.charAt(words.length()))
              || Script.isWithoutSpaces(words.codePointBefore(words.length())));
    }

    private static boolean isLetter(char c) {
      return Character.isLetter(c) || c == '-';
    }
  }

  /**
   * The words of a language.
   *
   * @param language BCP 47, of which only the language itself counts
   */
  static Openings of(String language) {
    String code = Locale.forLanguageTag(language).getLanguage();
    Openings known = KNOWN.get(code);
    return known != null ? known : KNOWN.computeIfAbsent(code, Openings::read);
  }

  /** What a sentence, in lower case, is by its words: the first kind that fits. */
  Opening kind(String lower) {
    String sentence = plain(lower);
    for (Phrase phrase : phrases) {
      if (phrase.isIn(sentence)) {
        return phrase.kind();
      }
    }
    return Opening.PLAIN;
  }

  /** Verbs, in lower case, of sentences that say what something is. */
  Set<String> definingVerbs() {
    return definingVerbs;
  }

  private static Openings read(String language) {
    Openings openings = new Openings();
    try (InputStream file = Openings.class.getResourceAsStream(language + ".txt")) {
      if (file != null) {
        new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(openings::take);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("excerpt/" + language + ".txt cannot be read", e);
    }
    openings.phrases.sort((one, other) -> one.kind().compareTo(other.kind()));
    return openings;
  }

  private void take(String line) {
    int colon = line.indexOf(':');
    if (colon < 0 || line.startsWith("#")) {
      return;
    }
    String name = line.substring(0, colon);
    for (String words : line.substring(colon + 1).split(",", -1)) {
      String phrase = plain(words.strip());
      if (name.equals(DEFINING)) {
        definingVerbs.add(phrase);
      } else {
        boolean anywhere = phrase.charAt(0) == ANYWHERE;
        Opening kind = Opening.valueOf(name.toUpperCase(Locale.ROOT));
        phrases.add(new Phrase(kind, anywhere ? phrase.substring(1) : phrase, anywhere));
      }
    }
  }

  /** With one apostrophe, and the comma below that Romanian letters have, for their cedilla. */
  private static String plain(String text) {
    return text.replace('’', '\'').replace('ş', 'ș').replace('ţ', 'ț');
  }
}
