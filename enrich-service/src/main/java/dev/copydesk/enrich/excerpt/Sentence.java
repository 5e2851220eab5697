package dev.copydesk.enrich.excerpt;

import dev.copydesk.enrich.sentence.Span;
import dev.copydesk.enrich.text.Line;

/** A sentence and the line that it stands in. */
record Sentence(Line line, Span span) {
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
