package dev.copydesk.enrich.excerpt;

import dev.copydesk.enrich.sentence.Sentences;
import dev.copydesk.enrich.sentence.Span;
import dev.copydesk.enrich.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence and the line that it stands in.
 *
 * @param leadsOn whether it says no more than what comes next: it ends with a colon, or in a list
 */
record Sentence(Line line, Span span, boolean leadsOn) {
  /** At most so far, in UTF-16 units, from the end of a line to what follows it at once. */
  private static final int NEXT = 3;

  /** The sentences of all lines; none crosses lines. */
  static List<Sentence> of(List<Line> lines, Sentences sentences) {
    List<Sentence> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      List<Span> spans = sentences.in(line.text());
      boolean list = i + 1 < lines.size() && beginsList(line, lines.get(i + 1));
      for (int j = 0; j < spans.size(); j++) {
        boolean last = j == spans.size() - 1;
        all.add(
            new Sentence(line, spans.get(j), last && leadsOn(spans.get(j).of(line.text()), list)));
      }
    }
    return all;
  }

  /**
   * Without those that lead on to what is left out, such as a table or code; all where none is
   * left.
   */
  static List<Sentence> complete(List<Sentence> sentences) {
    List<Sentence> complete = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      boolean follows =
          i + 1 < sentences.size() && sentences.get(i + 1).start() - sentence.end() <= NEXT;
      if (follows || !sentence.leadsOn()) {
        complete.add(sentence);
      }
    }
    return complete.isEmpty() ? sentences : complete;
  }

  /** Whether the next line is an item that follows at once. */
  private static boolean beginsList(Line line, Line next) {
    int end = line.place(line.text().length() - 1) + 1;
    return !line.isItem() && next.isItem() && next.place(0) - end <= NEXT;
  }

  private static boolean leadsOn(String text, boolean beforeList) {
    return Labels.leadsOn(text) || (beforeList && !Labels.isSentence(text));
  }

  String text() {
    return span.of(line.text());
  }

  /** Where it begins in its article's text. */
  int start() {
    return line.place(span.start());
  }

  /** Where it ends in its article's text. */
  int end() {
    return line.place(span.end() - 1) + 1;
  }
}
