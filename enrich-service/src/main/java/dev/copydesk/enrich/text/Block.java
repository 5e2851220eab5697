package dev.copydesk.enrich.text;

import java.util.List;

/**
 * One line of an article's text: a paragraph, a heading, a list item, a cell. No sentence and no
 * term reaches beyond it.
 *
 * @param runs at least one, without gaps, in order
 */
public record Block(List<Run> runs) {
  /** What a block is to its readers. */
  public enum Kind {
    /** A paragraph, a list item or part of a quotation. */
    PROSE,
    /** A heading. */
    HEADING,
    /** A picture's caption. */
    CAPTION,
    /** A cell of a table. */
    TABLE,
    /** A line of code, or of text that keeps its line breaks. */
    CODE
  }

  public Block {
    runs = List.copyOf(runs);
  }

  /** Offset in the article's text. */
  public int start() {
    return runs.get(0).start();
  }

  /** Offset in the article's text, exclusive. */
  public int end() {
    return runs.get(runs.size() - 1).end();
  }

  /** What the block is to its readers. */
  public Kind kind() {
    return runs.get(0).style().kind();
  }
}
