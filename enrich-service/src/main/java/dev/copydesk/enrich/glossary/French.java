package dev.copydesk.enrich.glossary;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plurals of French nouns and of the adjectives beside them, and their singulars. */
final class French {
  private static final Irregulars WORDS = Irregulars.read("plurals-fr.txt");
  private static final Pattern TAIL =
      Pattern.compile(
          " (?:de|du|des|à|au|aux|en|par|pour|sur|sans|avec|chez|entre|dans|et|ou|contre) |"
              + " (?:d|l|qu)['’]");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private French() {}

  /** The other forms of a phrase: all words of its head, before "de" or at the end, together. */
  static Collection<String> inflect(String phrase) {
    Matcher tail = TAIL.matcher(phrase);
    int end = tail.find() && tail.start() > 0 ? tail.start() : phrase.length();
    String head = phrase.substring(0, end);
    Set<String> forms = new TreeSet<>();
    add(head, French::plurals, forms);
    if (arePlural(head.split("[ -]", -1))) {
      add(head, French::singulars, forms);
    }
    forms.remove(head);
    return forms.stream().map(form -> form + phrase.substring(end)).toList();
  }

  /** Every word in its first other form, and the last one in each of its others. */
  private static void add(String head, Inflection rule, Set<String> forms) {
    String[] words = head.split("(?=[ -])", -1);
    String last = words[words.length - 1];
    String before =
        Stream.of(words)
            .limit(words.length - 1L)
            .map(word -> replaced(word, rule.of(bare(word)).findFirst().orElse(bare(word))))
            .collect(Collectors.joining());
    rule.of(bare(last)).forEach(form -> forms.add(before + replaced(last, form)));
  }

  private static Stream<String> plurals(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!WORD.matcher(word).matches() || endsInAny(lower, "s", "x", "z")) {
      return Stream.of(word);
    }
    Stream<String> irregular = WORDS.of(lower).plurals().stream();
    if (endsInAny(lower, "au", "eu", "œu")) {
      return Stream.concat(irregular, Stream.of(word + "x", word + "s"));
    }
    if (lower.endsWith("al")) {
      return Stream.concat(irregular, Stream.of(cut(word, 1) + "ux", word + "s"));
    }
    return Stream.concat(irregular, Stream.of(word + "s"));
  }

  /** A word that is the same in both numbers may stand beside one that is not. */
  private static boolean arePlural(String... words) {
    return Stream.of(words).anyMatch(French::looksPlural)
        && Stream.of(words).allMatch(word -> endsInAny(word, "s", "x", "z"));
  }

  private static Stream<String> singulars(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!looksPlural(word)) {
      return Stream.of(word);
    }
    Stream<String> irregular = WORDS.of(lower).singulars().stream();
    if (endsInAny(lower, "eux", "œux")) {
      return Stream.concat(irregular, Stream.of(word, cut(word, 1)));
    }
    return lower.endsWith("aux")
        ? Stream.concat(irregular, Stream.of(cut(word, 2) + "l", cut(word, 1)))
        : Stream.concat(irregular, Stream.of(cut(word, 1)));
  }

  private static boolean looksPlural(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !WORDS.of(lower).singulars().isEmpty()
        || (WORD.matcher(word).matches()
            && word.length() > 3
            && (endsInAny(lower, "aux", "eux", "œux", "ous", "mas", "cus")
                || (word.length() > 4
                    && lower.endsWith("s")
                    && !endsInAny(lower, "ss", "us", "is", "as", "os", "ps", "cs"))));
  }

  private static String bare(String word) {
    return word.startsWith(" ") || word.startsWith("-") ? word.substring(1) : word;
  }

  private static String replaced(String word, String form) {
    return word.substring(0, word.length() - bare(word).length()) + form;
  }

  private static boolean endsInAny(String word, String... ends) {
    return Stream.of(ends).anyMatch(word::endsWith);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  /** Makes the other forms of one word. */
  private interface Inflection {
    Stream<String> of(String word);
  }
}
