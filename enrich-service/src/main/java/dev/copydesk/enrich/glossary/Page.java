package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.post.Mention.Zone;
import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Block;
import dev.copydesk.enrich.text.Run;
import dev.copydesk.enrich.text.Style;
import java.util.ArrayList;
import java.util.List;

/** A text to look terms up in, with what its parts are to their readers. */
final class Page {
  private final String text;
  private final List<Block> blocks;
  private final List<Run> runs;
  private int counted = -1;
  private int capitals;

  private Page(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
    this.runs = new ArrayList<>();
    blocks.forEach(block -> runs.addAll(block.runs()));
  }

  static Page of(Article article) {
    return new Page(article.text(), article.blocks());
  }

  /** One line of plain text. */
  static Page of(String line) {
    return new Page(line, List.of());
  }

  /**
   * The words but for code, in stretches that no term reaches beyond. What is no part of a sentence
   * that it stands in, such as a footnote's mark, is left out, so that terms reach across it.
   */
  Tokens read(Tokens into) {
    if (blocks.isEmpty()) {
      return into.of(text);
    }
    into.open(text);
    for (Block block : blocks) {
      boolean sentences = block.runs().stream().anyMatch(run -> !run.style().aside());
      read(block, sentences, into);
      into.bar();
    }
    return into;
  }

  Zone zone(int offset) {
    return runs.isEmpty() ? Zone.BODY : runs.get(run(offset)).style().zone();
  }

  /** Whether all of a line is in capitals, and there is more of it than a part. */
  boolean shouts(int start, int end) {
    int block = blocks.isEmpty() ? 0 : block(start);
    if (block != counted) {
      int from = blocks.isEmpty() ? 0 : blocks.get(block).start();
      int to = blocks.isEmpty() ? text.length() : blocks.get(block).end();
      counted = block;
      capitals = capitals(from, to);
    }
    return capitals > capitals(start, end);
  }

  /** How many capitals there are where there are no other letters; 0 where there are. */
  private int capitals(int from, int to) {
    int capitals = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (Character.isLetter(c)) {
        return 0;
      }
    }
    return capitals;
  }

  /** The space after what is left out is a part of that. */
  private void read(Block block, boolean sentences, Tokens into) {
    int from = block.start();
    int to = from;
    for (Run run : block.runs()) {
      Style style = run.style();
      boolean skipped = style.verbatim() || (style.aside() && sentences);
      if (skipped) {
        into.read(from, to);
        from = text.startsWith(" ", run.end() - 1) ? run.end() - 1 : run.end();
      }
      if (style.verbatim()) {
        into.bar();
      }
      to = run.end();
    }
    into.read(from, to);
  }

  private int run(int offset) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int block(int offset) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
