package dev.copydesk.benchmarks.excerpts;

import dev.copydesk.enrich.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/** Ways to find where sentences end. */
enum Splitting {
  COPYDESK {
    @Override
    List<String> of(String text, String language) {
      return Sentences.of(language).in(text).stream().map(span -> span.of(text)).toList();
    }
  },
  /** The rules that LanguageTool finds sentences with, in SRX. */
  LANGUAGE_TOOL {
    @Override
    List<String> of(String text, String language) {
      return Srx.LANGUAGE_TOOL.sentences(text, language);
    }
  },
  /** A maximum-entropy model of English web text; other languages get it, too. */
  OPEN_NLP {
    @Override
    List<String> of(String text, String language) {
      return List.of(OpenNlp.ENGLISH.sentences(text));
    }
  },
  ICU {
    @Override
    List<String> of(String text, String language) {
      var breaks =
          com.ibm.icu.text.BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
      breaks.setText(text);
      return between(text, breaks::next);
    }
  },
  JDK {
    @Override
    List<String> of(String text, String language) {
      var breaks = java.text.BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
      breaks.setText(text);
      return between(text, breaks::next);
    }
  };

  /** The sentences; white space around them does not count. */
  abstract List<String> of(String text, String language);

  private static List<String> between(String text, IntSupplier nextBreak) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int end = nextBreak.getAsInt(); end >= 0; end = nextBreak.getAsInt()) {
      sentences.add(text.substring(start, end));
      start = end;
    }
    return sentences;
  }
}
