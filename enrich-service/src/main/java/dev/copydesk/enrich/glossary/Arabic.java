package dev.copydesk.enrich.glossary;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plurals of Arabic nouns, and the words that are left when what is written together with a
 * word is taken off: conjunctions, prepositions, the article, possessive pronouns.
 */
final class Arabic {
  private static final Irregulars NOUNS = Irregulars.read("plurals-ar.txt");
  private static final String ARTICLE = "ال";

  /** How many letters must be left, so that few words are taken apart that are whole. */
  private static final int SHORT = 3;

  private static final int LONG = 4;
  private static final List<String> PROCLITICS =
      List.of("و", "ف", "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل", "فك");
  private static final List<String> ARTICLES =
      List.of("ال", "وال", "فال", "بال", "كال", "لل", "وبال", "وكال", "ولل", "فبال", "فكال", "فلل");

  /** And the alef that carries the ending of the accusative. */
  private static final List<String> PRONOUNS =
      List.of("ا", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا", "ي");

  private Arabic() {}

  static boolean isArabic(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x620 && text.charAt(i) < 0x700) {
        return true;
      }
    }
    return false;
  }

  /** The first word in its plurals and dual, sound and broken. */
  static Collection<String> inflect(String phrase) {
    int end = phrase.indexOf(' ') < 0 ? phrase.length() : phrase.indexOf(' ');
    String head = withoutArticle(phrase.substring(0, end));
    String article = phrase.startsWith(head) ? "" : ARTICLE;
    Set<String> forms = new TreeSet<>(NOUNS.of(bare(head)).plurals());
    forms.addAll(NOUNS.of(bare(head)).singulars());
    if (head.endsWith("ة")) {
      String stem = head.substring(0, head.length() - 1);
      Stream.of("ات", "تان", "تين").forEach(ending -> forms.add(stem + ending));
    } else if (head.length() > 2) {
      Stream.of("ات", "ون", "ين", "ان").forEach(ending -> forms.add(head + ending));
    }
    String rest = phrase.substring(end);
    return forms.stream()
        .flatMap(form -> Stream.of(article + form + rest, form + withoutArticles(rest)))
        .distinct()
        .toList();
  }

  /** The phrase without its articles, which a text puts before it or leaves out as it needs. */
  static List<String> variants(String phrase) {
    String bare = withoutArticles(phrase);
    return bare.equals(phrase) ? List.of() : List.of(bare);
  }

  /**
   * What a word of a text may be when its clitics are taken off.
   *
   * @param word folded
   * @param found is told each word, folded
   */
  static void readings(String word, Reading found) {
    for (String clitic : ARTICLES) {
      if (word.startsWith(clitic) && word.length() - clitic.length() > 1) {
        found.of(word.substring(clitic.length()));
      }
    }
    withoutPronoun(word, found);
    for (String clitic : PROCLITICS) {
      int rest = clitic.equals("ف") || clitic.equals("ك") ? LONG : SHORT;
      if (word.startsWith(clitic) && word.length() - clitic.length() >= rest) {
        String bare = word.substring(clitic.length());
        found.of(bare);
        withoutPronoun(bare, found);
      }
    }
  }

  private static void withoutPronoun(String word, Reading found) {
    for (String pronoun : PRONOUNS) {
      int end = word.length() - pronoun.length();
      if (end >= SHORT && word.endsWith(pronoun)) {
        found.of(word.substring(0, end));
        if (word.charAt(end - 1) == 'ت') {
          found.of(word.substring(0, end - 1) + 'ه');
        }
      }
    }
  }

  private static String withoutArticles(String phrase) {
    return Stream.of(phrase.split(" ", -1))
        .map(Arabic::withoutArticle)
        .collect(Collectors.joining(" "));
  }

  private static String withoutArticle(String word) {
    return word.startsWith(ARTICLE) && word.length() > 4 ? word.substring(2) : word;
  }

  /** As the list writes words: without vowel signs. */
  private static String bare(String word) {
    return word.codePoints()
        .filter(c -> Fold.of((char) c) != Fold.UNSEEN)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Takes what a word may be. */
  interface Reading {
    void of(String word);
  }
}
