package dev.copydesk.enrich.excerpt;

import dev.copydesk.contract.post.Excerpts.Source;
import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Block;
import dev.copydesk.enrich.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The words that excerpts are made of.
 *
 * @param source whose words they are
 * @param article what they stand in
 * @param lines no sentence crosses them
 */
record Passage(Source source, Article article, List<Line> lines) {
  /** More than the longest excerpt takes, in UTF-16 units. */
  private static final int ENOUGH = 3_000;

  static Passage of(Article content, Article excerpt, String title) {
    List<Line> editors = lines(excerpt.blocks(), excerpt, block -> true);
    String all = editors.stream().map(Line::text).collect(Collectors.joining(" "));
    String written = Clutter.withoutLink(all);
    if (!written.isBlank() && !new EditorsExcerpt(content).isGenerated(written)) {
      return new Passage(Source.MANUAL, excerpt, Clutter.without(editors));
    }
    List<Block> blocks = content.blocks();
    List<Line> teaser = prose(blocks.subList(0, content.teaser()), content, title);
    if (!teaser.isEmpty()) {
      return new Passage(Source.MORE, content, teaser);
    }
    List<Line> prose = prose(blocks, content, title);
    return prose.isEmpty() ? fallback(content) : new Passage(Source.GENERATED, content, prose);
  }

  private static List<Line> prose(List<Block> blocks, Article content, String title) {
    List<Line> lines = lines(blocks, content, block -> block.kind() == Block.Kind.PROSE);
    List<Line> clean = Clutter.without(lines);
    List<Line> told = but(clean, line -> Letters.areSame(line.text(), title));
    return Labels.without(but(told, Line::isLinks));
  }

  /** The lines that are not unwanted; all of them where nothing else is there. */
  private static List<Line> but(List<Line> lines, Predicate<Line> unwanted) {
    List<Line> wanted = lines.stream().filter(unwanted.negate()).toList();
    return wanted.isEmpty() ? lines : wanted;
  }

  private static Passage fallback(Article content) {
    List<Line> captions =
        lines(content.blocks(), content, block -> block.kind() == Block.Kind.CAPTION);
    if (captions.isEmpty() && !content.pictures().isEmpty()) {
      Article pictures = Article.ofLines(content.pictures());
      return new Passage(
          Source.FALLBACK, pictures, lines(pictures.blocks(), pictures, block -> true));
    }
    List<Line> lines =
        captions.isEmpty() ? lines(content.blocks(), content, block -> true) : captions;
    return new Passage(Source.FALLBACK, content, Clutter.without(lines));
  }

  private static List<Line> lines(List<Block> blocks, Article article, Predicate<Block> wanted) {
    List<Line> lines = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < blocks.size() && length < ENOUGH; i++) {
      if (wanted.test(blocks.get(i))) {
        Line line = article.lineOf(blocks.get(i));
        lines.add(line);
        length += line.text().length();
      }
    }
    lines.removeIf(line -> line.text().isEmpty());
    return lines;
  }
}
