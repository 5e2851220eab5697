package dev.copydesk.enrich.glossary;

import static dev.copydesk.enrich.glossary.Terms.index;
import static dev.copydesk.enrich.glossary.Terms.term;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.text.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the mentions that share words are given. */
class OverlapsTest {
  @ParameterizedTest
  @CsvSource({
    "LONGEST, social anxiety disorder",
    "NESTED, anxiety|anxiety disorder|social anxiety|social anxiety disorder",
    "ALL, anxiety|anxiety disorder|disorder clinic|social anxiety|social anxiety disorder",
  })
  void areGivenAsAskedFor(Overlaps overlaps, String expected) {
    GlossaryIndex index =
        index(
            term("social anxiety"),
            term("social anxiety disorder"),
            term("anxiety"),
            term("anxiety disorder"),
            term("disorder clinic"));
    Article article = Article.of("<p>A social anxiety disorder clinic.</p>");
    assertThat(index.find(article, "", "en", overlaps))
        .extracting(TermMatch::term)
        .containsExactlyInAnyOrder(expected.split("\\|", -1));
  }
}
