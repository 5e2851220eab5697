package dev.copydesk.enrich.text;

import java.util.List;

/**
 * The words of a piece of HTML, block by block, each character with its place in the source. All
 * offsets count UTF-16 units. Immutable.
 */
public final class Article {
  private final String text;
  private final List<Block> blocks;
  private final Origins origins;
  private final List<String> pictures;
  private final int teaser;

  Article(String text, List<Block> blocks, Origins origins, List<String> pictures, int teaser) {
    this.text = text;
    this.blocks = List.copyOf(blocks);
    this.origins = origins;
    this.pictures = List.copyOf(pictures);
    this.teaser = teaser;
  }

  /** Reads any HTML, however broken. */
  public static Article of(String html) {
    return new HtmlReader(html).read();
  }

  /** One line a block, entities decoded, white space folded. */
  public String text() {
    return text;
  }

  /** The lines of {@link #text()}, in order. */
  public List<Block> blocks() {
    return blocks;
  }

  /** What the pictures' alternative texts say, in order. */
  public List<String> pictures() {
    return pictures;
  }

  /** How many blocks stand above {@code <!--more-->}; 0 where there is no such mark. */
  public int teaser() {
    return teaser;
  }

  /** Where in the HTML the character at {@code offset} of the text begins. */
  public int htmlStart(int offset) {
    return origins.start(offset);
  }

  /** Where in the HTML the character before {@code offset} of the text ends. */
  public int htmlEnd(int offset) {
    return origins.end(offset - 1);
  }

  /** A block's words without what is no part of its sentences; empty when nothing is left. */
  public String sentencesOf(Block block) {
    StringBuilder words = new StringBuilder();
    for (Run run : block.runs()) {
      boolean aside = run.style().aside();
      Whitespace.appendFolded(words, text, aside ? lastSpace(run) : run.start(), run.end());
    }
    return Whitespace.trimEnd(words);
  }

  /** What is taken out of a sentence leaves the space that follows it. */
  private int lastSpace(Run run) {
    return text.startsWith(" ", run.end() - 1) ? run.end() - 1 : run.end();
  }
}
