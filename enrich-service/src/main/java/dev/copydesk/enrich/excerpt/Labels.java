package dev.copydesk.enrich.excerpt;

import dev.copydesk.enrich.text.Line;
import java.util.ArrayDeque;
import java.util.Deque;
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
    Deque<Line> kept = new ArrayDeque<>();
    boolean goesOn = false;
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      boolean keeps = goesOn || !isLabel(line.text()) || isAnnounced(lines, i);
      goesOn = keeps && beginsSmall(line.text());
      if (keeps) {
        kept.addFirst(line);
      }
    }
    return kept.stream().anyMatch(line -> isSentence(line.text())) ? List.copyOf(kept) : lines;
  }

  /** Whether it is a line with a colon before a list, or an item of that list. */
  private static boolean isAnnounced(List<Line> lines, int index) {
    int before = index;
    while (before >= 0 && lines.get(before).isItem()) {
      before--;
    }
    boolean list = before + 1 < lines.size() && lines.get(before + 1).isItem();
    return before >= 0 && list && leadsOn(lines.get(before).text());
  }

  /** A sentence that its author broke with {@code br} goes on in small letters. */
  private static boolean beginsSmall(String next) {
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
