package dev.copydesk.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts an article's text together, character by character, and folds white space on the way. */
final class TextBuilder {
  private final StringBuilder text;
  private final Origins origins;
  private final List<Block> blocks = new ArrayList<>();
  private List<Run> runs = new ArrayList<>();
  private @Nullable Style style;
  private int runStart;
  private boolean spaced;
  private int spaceStart;
  private int spaceEnd;

  TextBuilder(int expected) {
    text = new StringBuilder(expected);
    origins = new Origins(expected);
  }

  /** Takes one character that stands at {@code html[start, end)}. */
  void add(char c, int start, int end, Style style) {
    if (!Whitespace.is(c)) {
      startLine();
      startRun(style);
      append(c, start, end);
    } else if (!spaced && this.style != null && text.charAt(text.length() - 1) != ' ') {
      spaced = true;
      spaceStart = start;
      spaceEnd = end;
    }
  }

  /** Takes {@code from[start, end)}, which begins and ends with no white space. */
  void addAll(String from, int start, int end, Places places, Style style) {
    startLine();
    startRun(style);
    text.append(from, start, end);
    places.addTo(origins, start, end);
  }

  /** Leaves a mark that no term reaches across. */
  void bar(Style style) {
    if (this.style != null) {
      startRun(style.asCode(style.kind()));
      endRun();
      this.style = style;
    }
  }

  /** Ends the line, if one has begun. */
  void edge() {
    spaced = false;
    if (style != null) {
      endRun();
      style = null;
      blocks.add(new Block(runs));
      runs = new ArrayList<>();
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  String text() {
    return text.toString();
  }

  Origins origins() {
    return origins;
  }

  private void startLine() {
    if (style == null && !text.isEmpty()) {
      append('\n', origins.end(origins.size() - 1), origins.end(origins.size() - 1));
    }
  }

  private void startRun(Style next) {
    if (spaced) {
      append(' ', spaceStart, spaceEnd);
      spaced = false;
    }
    if (style == null) {
      runStart = text.length();
    } else if (!style.equals(next)) {
      endRun();
    }
    style = next;
  }

  private void endRun() {
    boolean isBar = style != null && style.verbatim();
    if (text.length() > runStart || isBar) {
      runs.add(new Run(runStart, text.length(), Objects.requireNonNull(style)));
    }
    runStart = text.length();
  }

  private void append(char c, int start, int end) {
    text.append(c);
    origins.add(start, end);
  }
}
