package dev.copydesk.enrich.excerpt;

import dev.copydesk.enrich.sentence.Span;
import dev.copydesk.enrich.text.Line;

/** A sentence and the line that it stands in. */
record Sentence(Line line, Span span) {
  String text() {
    return span.of(line.text());
  }
}
