package dev.copydesk.enrich.excerpt;

import dev.copydesk.contract.post.Excerpts;
import dev.copydesk.contract.post.Excerpts.Excerpt;
import dev.copydesk.contract.post.Excerpts.Source;
import dev.copydesk.enrich.sentence.Sentences;
import dev.copydesk.enrich.text.Article;
import java.util.List;

/** Writes excerpts: a function of its arguments. */
public final class Excerpter {
  private static final String NO_WORDS = "the post has no words";

  private final Article content;
  private final String base;
  private final Passage passage;
  private final Trim trim;

  private Excerpter(Article content, Passage passage, Trim trim, String base) {
    this.content = content;
    this.passage = passage;
    this.trim = trim;
    this.base = base;
  }

  /**
   * The excerpts of a post.
   *
   * @param content the post's body
   * @param excerpt WordPress's {@code excerpt.rendered}, be it the editor's or generated
   * @param title plain text; a first line that only repeats it is passed over
   * @param language BCP 47
   * @param url where the post stands, which its links are relative to
   */
  public static Excerpts of(
      Article content, Article excerpt, String title, String language, String url) {
    Passage passage = Passage.of(content, excerpt, title);
    List<Sentence> all = Sentence.of(passage.lines(), Sentences.of(language));
    boolean generated = passage.source() == Source.GENERATED;
    List<Sentence> sentences = generated ? Sentence.complete(all) : all;
    boolean choice = generated && sentences.size() > 1;
    int lead = choice ? new Lead(title, sentences, language).index() : 0;
    Trim trim = new Trim(sentences, lead, language);
    return new Excerpter(content, passage, trim, url).excerpts(language);
  }

  private Excerpts excerpts(String language) {
    Excerpt meta = excerpt(Limit.meta(language));
    String reason = meta.text().isEmpty() ? NO_WORDS : null;
    return new Excerpts(
        passage.source(), language, reason, meta, excerpt(Limit.card()), excerpt(Limit.social()));
  }

  private Excerpt excerpt(Limit limit) {
    boolean chosen = passage.source() == Source.GENERATED;
    Trim.Trimmed trimmed = trim.to(chosen ? limit : limit.filled());
    Selection selection = trimmed.selection();
    String mark = trimmed.truncated() ? "…" : "";
    String text = selection.text() + mark;
    boolean inContent = passage.article() == content && !selection.pieces().isEmpty();
    return new Excerpt(
        text,
        selection.html(passage.article(), base) + mark,
        trimmed.truncated(),
        selection.sentences(),
        Limit.wordsIn(text),
        text.codePointCount(0, text.length()),
        inContent ? selection.start(content) : null,
        inContent ? selection.end(content) : null);
  }
}
