package dev.copydesk.benchmarks.excerpts;

import dev.copydesk.enrich.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ways to find where sentences end. */
enum Splitting {
  COPYDESK {
    @Override
    List<String> of(String text, String language) {
      return Sentences.of(language).in(text).stream().map(span -> span.of(text)).toList();
    }
  },
  ICU {
    @Override
    List<String> of(String text, String language) {
      var breaks =
          com.ibm.icu.text.BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
      breaks.setText(text);
      List<String> sentences = new ArrayList<>();
      for (int start = breaks.first(), end = breaks.next(); end >= 0; end = breaks.next()) {
        sentences.add(text.substring(start, end));
        start = end;
      }
      return sentences;
    }
  },
  JDK {
    @Override
    List<String> of(String text, String language) {
      var breaks = java.text.BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
      breaks.setText(text);
      List<String> sentences = new ArrayList<>();
      for (int start = breaks.first(), end = breaks.next(); end >= 0; end = breaks.next()) {
        sentences.add(text.substring(start, end));
        start = end;
      }
      return sentences;
    }
  };

  /** The sentences; white space around them does not count. */
  abstract List<String> of(String text, String language);
}
