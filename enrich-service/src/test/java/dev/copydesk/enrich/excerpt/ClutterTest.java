package dev.copydesk.enrich.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Line;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out of a post's lines by its words alone. */
class ClutterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last updated: January 3, 2026.",
        "Published on 3 May 2026",
        "Zuletzt aktualisiert am 3. Mai 2026",
        "Mis à jour le 3 janvier 2026",
        "https://video.example/watch?v=1",
        "By Jo Roe",
        "Written by Jo M. Roe, Li Doe and Ann O’Neil",
        "Par Jeanne Roe et Luc Doe",
        "Related: How frogs came back",
        "À lire aussi : le retour des grenouilles",
        "Siehe auch: Frösche",
        "Read more",
        "Continue reading “A garden”",
        "続きを読む",
      })
  void isALineOfItsOwn(String line) {
    assertThat(without(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Monday the garden is open.",
        "Related work is rare.",
        "See also what the frogs say.",
        "Updated plans show a pond.",
        "You can read more about it on Monday.",
        "Read more books.",
        "He said: “Read more!” It helped.",
      })
  void isNoSentence(String line) {
    assertThat(without(line)).containsExactly(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It opens. Read more | It opens.",
        "It opens… Continue reading A garden → | It opens…",
        "“It opens” Read more | “It opens”",
        "It opens […] | It opens",
        "It opens [...] | It opens",
        "Elle ouvre. Lire la suite | Elle ouvre.",
        "花园开放。读全文 | 花园开放。读全文",
      })
  void isALinkToTheRest(String line, String left) {
    assertThat(without(line)).containsExactly(left);
  }

  private static List<String> without(String line) {
    Article article = Article.ofLines(List.of(line));
    List<Line> lines = article.blocks().stream().map(article::lineOf).toList();
    return Clutter.without(lines).stream().map(Line::text).toList();
  }
}
