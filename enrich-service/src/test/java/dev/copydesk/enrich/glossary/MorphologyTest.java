package dev.copydesk.enrich.glossary;

import static dev.copydesk.enrich.glossary.Terms.in;
import static dev.copydesk.enrich.glossary.Terms.index;
import static dev.copydesk.enrich.glossary.Terms.surfaces;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.text.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many plurals of a word list are found, for a glossary that has the singular alone, and how
 * many singulars for one that has the plural.
 */
class MorphologyTest {
  private static final Path LISTS = Path.of("src", "test", "resources", "morphology");
  private static final String WORDNET = "/net/sf/extjwnl/data/wordnet/wn31/";
  private static final Irregulars LISTED = Irregulars.read(WORDNET + "noun.exc", "plurals-en.txt");

  @Test
  void findsRegularEnglishPlurals() throws IOException {
    Figure figure = plurals("english-regular.txt", "en");
    assertThat(figure.share()).as(figure.toString()).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void findsIrregularEnglishPlurals() throws IOException {
    Figure figure = plurals("english-irregular.txt", "en");
    assertThat(figure.share()).as(figure.toString()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void findsFrenchPlurals() throws IOException {
    Figure figure = plurals("french.txt", "fr");
    assertThat(figure.share()).as(figure.toString()).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void findsBrokenArabicPlurals() throws IOException {
    Figure figure = plurals("arabic-broken.txt", "ar");
    assertThat(figure.share()).as(figure.toString()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void findsEnglishSingulars() throws IOException {
    Figure regular = singulars("english-regular.txt", "en");
    assertThat(regular.share()).as(regular.toString()).isGreaterThanOrEqualTo(0.95);
    Figure irregular = singulars("english-irregular.txt", "en");
    assertThat(irregular.share()).as(irregular.toString()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void findsFrenchSingulars() throws IOException {
    Figure figure = singulars("french.txt", "fr");
    assertThat(figure.share()).as(figure.toString()).isGreaterThanOrEqualTo(0.95);
  }

  /** Each noun of WordNet that is one word of small letters is a term, and a text. */
  @Test
  void mergesNoLemmasThatTheGlossaryTellsApart() throws IOException {
    Set<String> lemmas = lemmas();
    GlossaryIndex index = new GlossaryIndex();
    lemmas.forEach(lemma -> index.put(in("en", lemma)));
    List<String> merged = lemmas.stream().filter(lemma -> !isItselfAlone(lemma, index)).toList();
    assertThat(share("merged", merged, lemmas)).as("%s", merged).isLessThanOrEqualTo(0.01);
  }

  /**
   * Pairs such as arm and arms, of which a dictionary has both; a glossary has the one it means.
   * Three of four that are left are plurals of what the glossary has. They are wanted: the list of
   * regular plurals has many of them, such as days, eyes, losses and values.
   */
  @Test
  void mergesFewLemmasOfWhichTheGlossaryHasOne() throws IOException {
    Set<String> lemmas = lemmas();
    List<String> merged =
        lemmas.stream()
            .filter(lemma -> English.inflect(lemma).stream().anyMatch(lemmas::contains))
            .toList();
    assertThat(share("with a number pair", merged, lemmas)).as("%s", merged).isLessThan(0.019);
  }

  /** The list of plurals that are words of their own is what WordNet says, no more and no less. */
  @Test
  void takesNoPluralForItsSingularThatIsAWordOfItsOwn() throws IOException {
    Map<String, Set<String>> senses = senses();
    Map<String, Integer> uses = uses();
    Set<String> own = new TreeSet<>();
    for (String word : senses.keySet()) {
      Set<String> singulars = singulars(word, senses.keySet());
      boolean other =
          singulars.stream()
              .allMatch(one -> Collections.disjoint(senses.get(one), senses.get(word)));
      int most = singulars.stream().mapToInt(one -> uses.getOrDefault(one, 0)).max().orElse(-1);
      if (other && most >= 0 && uses.getOrDefault(word, 0) * 10 >= most) {
        own.add(word);
      }
    }
    assertThat(Irregulars.words("own-plurals-en.txt")).containsExactlyInAnyOrderElementsOf(own);
    assertThat(own).allMatch(word -> English.inflect(word).isEmpty());
  }

  /** Of two lemmas that are no two numbers of one word. */
  @ParameterizedTest
  @CsvSource({
    "organ, organization", "university, universe", "general, generality", "psyche, psychic",
    "policy, police", "emotion, emotive", "mania, maniac", "relativity, relative",
    "neurosis, neurotic", "analysis, analyst", "conscience, consciousness", "moral, morale"
  })
  void mergesNoTwoWordsOfOneStem(String one, String other) {
    assertThat(finds("en", one, other)).isFalse();
    assertThat(finds("en", other, one)).isFalse();
  }

  private static boolean isItselfAlone(String lemma, GlossaryIndex index) {
    return index.find(Article.of("<p>" + lemma + "</p>"), "", "en").stream()
        .allMatch(match -> match.term().equals(lemma));
  }

  private static double share(String name, List<String> some, Set<String> all) {
    double share = some.size() / (double) all.size();
    System.out.printf("%s: %.4f of %d lemmas%n", name, share, all.size());
    return share;
  }

  /** What the rules make of a word that ends in "s", as they do at the end of any phrase. */
  private static Set<String> singulars(String word, Set<String> lemmas) {
    if (!word.endsWith("s") || !LISTED.of(word).singulars().isEmpty()) {
      return Set.of();
    }
    return English.inflect("some " + word).stream()
        .map(form -> form.substring("some ".length()))
        .filter(form -> lemmas.contains(form) && isPlural(word, form))
        .collect(Collectors.toSet());
  }

  private static boolean isPlural(String word, String one) {
    return word.equals(one + "s")
        || word.equals(one + "es")
        || word.equals(one.replaceFirst("y$", "ies"));
  }

  private static Set<String> lemmas() throws IOException {
    return senses().keySet();
  }

  /** How often the nouns stand in WordNet's texts. */
  private static Map<String, Integer> uses() throws IOException {
    return lines("index.sense").stream()
        .filter(line -> line.contains("%1:"))
        .map(line -> line.split(" ", -1))
        .collect(
            Collectors.toMap(
                fields -> fields[0].substring(0, fields[0].indexOf('%')),
                fields -> Integer.valueOf(fields[3]),
                Integer::sum));
  }

  /** The nouns with the numbers of their meanings, which stand at the end of a line. */
  private static Map<String, Set<String>> senses() throws IOException {
    Map<String, Set<String>> senses = new TreeMap<>();
    for (String line : lines("index.noun")) {
      String[] fields = line.strip().split(" ", -1);
      if (fields[0].matches("[a-z]{3,}")) {
        int from = fields.length - Integer.parseInt(fields[2]);
        senses.put(fields[0], Set.of(Arrays.copyOfRange(fields, from, fields.length)));
      }
    }
    return senses;
  }

  private static List<String> lines(String list) throws IOException {
    try (InputStream in = MorphologyTest.class.getResourceAsStream(WORDNET + list)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static Figure plurals(String list, String language) throws IOException {
    return Figure.of(list, (one, many) -> finds(language, one, many));
  }

  private static Figure singulars(String list, String language) throws IOException {
    return Figure.of(list, (one, many) -> finds(language, many, one));
  }

  private static boolean finds(String language, String term, String text) {
    GlossaryIndex index = index(in(language, term));
    return surfaces("<p>" + text + "</p>", language, index).equals(List.of(text));
  }

  /** How many pairs of a list hold, and those that do not. */
  private record Figure(String list, int all, List<String> missed) {
    static Figure of(String list, BiPredicate<String, String> holds) throws IOException {
      List<String> missed = new ArrayList<>();
      int all = 0;
      for (String line : Files.readAllLines(LISTS.resolve(list), UTF_8)) {
        if (line.startsWith("#")) {
          continue;
        }
        String[] pair = line.split(" ", -1);
        all++;
        if (!holds.test(pair[0].replace('_', ' '), pair[1].replace('_', ' '))) {
          missed.add(line);
        }
      }
      Figure figure = new Figure(list, all, missed);
      System.out.println(figure);
      return figure;
    }

    double share() {
      return (all - missed.size()) / (double) all;
    }

    @Override
    public String toString() {
      return String.format("%s: %.3f of %d pairs; missed %s", list, share(), all, missed);
    }
  }
}
