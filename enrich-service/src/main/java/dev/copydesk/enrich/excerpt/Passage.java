package dev.copydesk.enrich.excerpt;

import dev.copydesk.contract.post.Excerpts.Source;
import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The words that excerpts are made of.
 *
 * @param source whose words they are
 * @param lines no sentence crosses them
 */
record Passage(Source source, List<String> lines) {
  /** More than the longest excerpt takes, in UTF-16 units. */
  private static final int ENOUGH = 1_000;

  static Passage of(Article content, Article excerpt, String title) {
    List<String> editors = lines(excerpt.blocks(), excerpt, block -> true);
    String written = Clutter.withoutLink(String.join(" ", editors));
    if (!written.isBlank() && !new EditorsExcerpt(content).isGenerated(written)) {
      return new Passage(Source.MANUAL, Clutter.without(editors));
    }
    List<Block> blocks = content.blocks();
    List<String> teaser = prose(blocks.subList(0, content.teaser()), content, title);
    if (!teaser.isEmpty()) {
      return new Passage(Source.MORE, teaser);
    }
    List<String> prose = prose(blocks, content, title);
    return prose.isEmpty() ? fallback(content) : new Passage(Source.GENERATED, prose);
  }

  private static List<String> prose(List<Block> blocks, Article content, String title) {
    List<String> lines = lines(blocks, content, block -> block.kind() == Block.Kind.PROSE);
    boolean repeats = !lines.isEmpty() && Letters.of(lines.get(0)).equals(Letters.of(title));
    return Clutter.without(repeats ? lines.subList(1, lines.size()) : lines);
  }

  private static Passage fallback(Article content) {
    List<String> lines =
        lines(content.blocks(), content, block -> block.kind() == Block.Kind.CAPTION);
    if (lines.isEmpty()) {
      lines = content.pictures();
    }
    if (lines.isEmpty()) {
      lines = lines(content.blocks(), content, block -> true);
    }
    return new Passage(Source.FALLBACK, Clutter.without(lines));
  }

  private static List<String> lines(List<Block> blocks, Article article, Predicate<Block> wanted) {
    List<String> lines = new ArrayList<>();
    int length = 0;
    for (Block block : blocks) {
      String line = wanted.test(block) ? article.sentencesOf(block) : "";
      if (!line.isEmpty() && length < ENOUGH) {
        lines.add(line);
        length += line.length();
      }
    }
    return lines;
  }
}
