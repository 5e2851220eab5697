package dev.copydesk.enrich.excerpt;

import dev.copydesk.enrich.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out lines that only name something, such as headings that are bold paragraphs, names of
 * authors, dates, captions: few words, and no sentence ends with them.
 */
final class Labels {
  /** More words than a line of this length make a sentence whose author forgot its stop. */
  private static final int FEW_WORDS = 8;

  private static final String STOPS = ".!?…。．！？؟۔।։።";
  private static final String CLOSERS = " \"'”’»›)]』」）";

  private Labels() {}

  /** All lines where no sentence is among them; items stay that a line with a colon announces. */
  static List<Line> without(List<Line> lines) {
    List<Line> kept = new ArrayList<>();
    boolean announced = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = i + 1 < lines.size() ? lines.get(i + 1) : line;
      announced = line.isItem() ? announced : next.isItem() && leadsOn(line.text());
      if (announced || !isLabel(line.text()) || goesOn(next.text())) {
        kept.add(line);
      }
    }
    return kept.stream().anyMatch(line -> isSentence(line.text())) ? kept : lines;
  }

  /** A sentence that its author broke with {@code br} goes on in small letters. */
  private static boolean goesOn(String next) {
    return Character.isLowerCase(next.codePointAt(0));
  }

  /** Whether it announces what comes after it. */
  static boolean leadsOn(String text) {
    return !text.isEmpty() && ":：".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean isLabel(String text) {
    return !isSentence(text) && Limit.wordsIn(text) <= FEW_WORDS;
  }

  /** Whether it ends as sentences do. */
  static boolean isSentence(String text) {
    int last = text.length() - 1;
    while (last >= 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && STOPS.indexOf(text.charAt(last)) >= 0;
  }
}
