package dev.copydesk.enrich.glossary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.post.Candidate;
import dev.copydesk.enrich.text.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Chapters as textbooks have them, written like a magazine's posts: what their authors mark, beside
 * the glossary at their end. Folders of {@code src/test/resources/chapters}.
 */
class ChaptersTest {
  private static final Path CHAPTERS = Path.of("src", "test", "resources", "chapters");

  @Test
  void haveAlmostNoCandidateThatTheirGlossaryLacks() throws IOException {
    Total total = new Total();
    for (Chapter chapter : chapters()) {
      GlossaryIndex terms = chapter.terms();
      total.add(chapter.candidates(), surface -> terms.knows(surface, chapter.language));
      System.out.println(chapter + " is said to have, and has not: " + total.last());
    }
    assertThat(total.share()).as("precision, wrong are %s", total.wrong).isGreaterThan(0.92);
  }

  @Test
  void haveAlmostEveryTermOfTheirGlossaryAsACandidate() throws IOException {
    Total total = new Total();
    for (Chapter chapter : chapters()) {
      List<String> candidates = chapter.candidates();
      total.add(chapter.glossary(), term -> chapter.isAmong(candidates, term));
      System.out.println(chapter + " has, and is not said to have: " + total.last());
    }
    assertThat(total.share()).as("recall, missed are %s", total.wrong).isGreaterThan(0.92);
  }

  @Test
  void haveMentionsAndNoCandidatesOnceTheGlossaryHasTheirTerms() throws IOException {
    for (Chapter chapter : chapters()) {
      Article article = chapter.article();
      GlossaryIndex terms = chapter.terms();
      String language = chapter.language;
      assertThat(terms.find(article, "", language)).hasSameSizeAs(chapter.glossary());
      assertThat(
              Terms.candidates(article, terms, language).stream()
                  .map(Candidate::surface)
                  .filter(surface -> terms.knows(surface, language)))
          .isEmpty();
    }
  }

  private static List<Chapter> chapters() throws IOException {
    try (var folders = Files.list(CHAPTERS)) {
      return folders.sorted().map(Chapter::new).toList();
    }
  }

  /** Counts what is right among all. */
  private static final class Total {
    private final List<String> wrong = new ArrayList<>();
    private List<String> ofTheLast = List.of();
    private double share;
    private int all;

    void add(List<String> some, Predicate<String> isRight) {
      ofTheLast = some.stream().filter(isRight.negate()).toList();
      wrong.addAll(ofTheLast);
      all += some.size();
      share = 1 - wrong.size() / (double) all;
    }

    String last() {
      return ofTheLast + String.format(", so far %.3f of %d", share, all);
    }

    double share() {
      return share;
    }
  }

  /** One folder. */
  private static final class Chapter {
    private final Path folder;
    private final String language;

    Chapter(Path folder) {
      this.folder = folder;
      this.language = folder.endsWith("deuil") ? "fr" : "en";
    }

    Article article() throws IOException {
      return Article.of(Files.readString(folder.resolve("post.html"), UTF_8));
    }

    List<String> glossary() throws IOException {
      return Files.readAllLines(folder.resolve("glossary.txt"), UTF_8);
    }

    GlossaryIndex terms() throws IOException {
      return index(glossary());
    }

    List<String> candidates() throws IOException {
      return Terms.candidates(article(), new GlossaryIndex(), language).stream()
          .map(Candidate::surface)
          .toList();
    }

    boolean isAmong(List<String> candidates, String term) {
      GlossaryIndex alone = index(List.of(term));
      return candidates.stream().anyMatch(surface -> alone.knows(surface, language));
    }

    private GlossaryIndex index(List<String> terms) {
      GlossaryIndex index = new GlossaryIndex();
      for (String term : terms) {
        GlossaryTermDefined defined = Terms.in(language, term);
        index.put(defined);
      }
      return index;
    }

    @Override
    public String toString() {
      return folder.getFileName().toString();
    }
  }
}
