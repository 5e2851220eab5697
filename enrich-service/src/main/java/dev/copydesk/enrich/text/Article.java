package dev.copydesk.enrich.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/**
 * The words of a piece of HTML, block by block, each character with its place in the source. All
 * offsets count UTF-16 units. Immutable.
 */
public final class Article {
  private static final Pattern TAGS =
      Pattern.compile("(?is)<(script|style)\\b[^>]*+>.*?</\\1>|<!--.*?-->|<[^>]*+>");

  private final String html;
  private final String text;
  private final List<Block> blocks;
  private final Origins origins;
  private final List<String> pictures;
  private final int teaser;
  private final int page;

  Article(String html, TextBuilder builder, List<String> pictures, int teaser, int page) {
    this.html = html;
    this.text = builder.text();
    this.blocks = List.copyOf(builder.blocks());
    this.origins = builder.origins();
    this.pictures = List.copyOf(pictures);
    this.teaser = teaser;
    this.page = page;
  }

  /** Reads any HTML, however broken. */
  public static Article of(String html) {
    return new HtmlReader(html).read();
  }

  /** Plain text as an article, one block a line. */
  public static Article ofLines(List<String> lines) {
    return of(lines.stream().map(Markup::escaped).collect(Collectors.joining("<br>")));
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

  /** How many blocks stand on the first of several pages; 0 where there is only one. */
  public int page() {
    return page;
  }

  /**
   * What WordPress's own stripping of tags leaves, which knows no words that are no text but those
   * of {@code script} and {@code style}; entities decoded, white space as it came.
   */
  public String stripped() {
    return Parser.unescapeEntities(TAGS.matcher(html).replaceAll(""), false);
  }

  /** Where in the HTML the character at {@code offset} of the text begins. */
  public int htmlStart(int offset) {
    return origins.start(offset);
  }

  /** Where in the HTML the character before {@code offset} of the text ends. */
  public int htmlEnd(int offset) {
    return origins.end(offset - 1);
  }

  /** A block's words without what is no part of its sentences; none when nothing is left. */
  public Line lineOf(Block block) {
    return Line.of(text, block);
  }

  /**
   * The HTML of some of its words, with inline elements that are safe anywhere and absolute links.
   *
   * @param start offset in the text
   * @param end offset in the text, exclusive
   * @param base what the article's links are relative to
   * @param words what must be in it; where the HTML holds anything else, they are only escaped
   */
  public String markup(int start, int end, String base, String words) {
    String source = html.substring(Markup.withTags(html, htmlStart(start)), htmlEnd(end));
    return Markup.of(source, base, words);
  }
}
