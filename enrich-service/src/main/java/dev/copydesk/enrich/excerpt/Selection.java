package dev.copydesk.enrich.excerpt;

import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sentences that follow each other, and how they read together.
 *
 * @param text what the pieces say, with a space between lines where the script has spaces
 * @param pieces one for each line
 * @param leadsOn whether the last one says no more than what comes next
 */
record Selection(String text, List<Piece> pieces, int sentences, boolean leadsOn) {
  static final Selection NONE = new Selection("", List.of(), 0, false);

  /** Part of one line. */
  record Piece(Line line, int start, int end) {
    String text() {
      return line.text().substring(start, end);
    }
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Whether its last sentence stands in {@code line}. */
  boolean endsIn(Line line) {
    return pieces.get(pieces.size() - 1).line() == line;
  }

  Selection plus(Sentence sentence) {
    List<Piece> longer = new ArrayList<>(pieces);
    int last = longer.size() - 1;
    int start = sentence.span().start();
    if (last >= 0 && longer.get(last).line() == sentence.line()) {
      start = longer.remove(last).start();
    }
    longer.add(new Piece(sentence.line(), start, sentence.span().end()));
    return new Selection(joined(longer), List.copyOf(longer), sentences + 1, sentence.leadsOn());
  }

  /** The first {@code length} UTF-16 units of it. */
  Selection cut(int length) {
    List<Piece> kept = new ArrayList<>();
    int at = 0;
    for (Piece piece : pieces) {
      int end = Math.min(piece.end(), piece.start() + length - at);
      if (end > piece.start()) {
        kept.add(new Piece(piece.line(), piece.start(), end));
      }
      at += piece.end() - piece.start() + gap(text, at + piece.end() - piece.start());
    }
    return new Selection(text.substring(0, length), kept, sentences, false);
  }

  /** The same words as HTML. */
  String html(Article article, String base) {
    return pieces.stream()
        .map(piece -> html(piece, article, base))
        .collect(
            Collectors.joining(
                pieces.isEmpty() || gap(text, pieces.get(0).text().length()) > 0 ? " " : ""));
  }

  /** Where its first word stands in the article's HTML. */
  int start(Article article) {
    Piece first = pieces.get(0);
    return article.htmlStart(first.line().place(first.start()));
  }

  /** Where its last word ends in the article's HTML. */
  int end(Article article) {
    Piece last = pieces.get(pieces.size() - 1);
    return article.htmlEnd(last.line().place(last.end() - 1) + 1);
  }

  private static String html(Piece piece, Article article, String base) {
    int start = piece.line().place(piece.start());
    int end = piece.line().place(piece.end() - 1) + 1;
    return article.markup(start, end, base, piece.text());
  }

  private static int gap(String text, int at) {
    return text.startsWith(" ", at) ? 1 : 0;
  }

  private static String joined(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      boolean tight =
          !text.isEmpty() && Script.isWithoutSpaces(text.codePointBefore(text.length()));
      if (!text.isEmpty() && !tight) {
        text.append(' ');
      }
      text.append(piece.text());
    }
    return text.toString();
  }
}
