package dev.copydesk.enrich.excerpt;

import dev.copydesk.contract.post.Excerpts;
import dev.copydesk.enrich.sentence.Sentences;
import dev.copydesk.enrich.text.Article;
import java.util.List;

/** Writes excerpts: a function of its arguments. */
public final class Excerpter {
  private Excerpter() {}

  /**
   * The excerpts of a post.
   *
   * @param content the post's body
   * @param excerpt WordPress's {@code excerpt.rendered}, be it the editor's or generated
   * @param title plain text; a first line that only repeats it is passed over
   * @param language BCP 47
   */
  public static Excerpts of(Article content, Article excerpt, String title, String language) {
    Passage passage = Passage.of(content, excerpt, title);
    List<String> sentences = sentences(passage.lines(), Sentences.of(language));
    Trim trim = new Trim(sentences, language);
    return new Excerpts(
        passage.source(), trim.to(Limit.META), trim.to(Limit.CARD), trim.to(Limit.SOCIAL));
  }

  /** The sentences of all lines, each with a space after it; none crosses lines. */
  private static List<String> sentences(List<String> lines, Sentences sentences) {
    return lines.stream()
        .flatMap(line -> sentences.in(line).stream().map(span -> span.of(line) + ' '))
        .toList();
  }
}
