package dev.copydesk.enrich.text;

import dev.copydesk.contract.post.Mention.Zone;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Reads HTML once, in the order of the source, into an {@link Article}. */
final class HtmlReader implements NodeFilter {
  private final String html;
  private final Decoder decoder;
  private final TextBuilder builder;
  private final List<String> pictures = new ArrayList<>();
  private final Deque<Style> styles = new ArrayDeque<>();
  private boolean inCaption;
  private int teaser;
  private int page;

  HtmlReader(String html) {
    this.html = html;
    this.decoder = new Decoder(html);
    this.builder = new TextBuilder(html.length());
    styles.push(Style.BODY);
  }

  Article read() {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    for (Node node : parser.parseFragmentInput(html, new Element("body"), "")) {
      node.filter(this);
    }
    builder.edge();
    return new Article(html, builder, pictures, teaser, page);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof Element element) {
      return enter(element);
    }
    if (node instanceof TextNode text) {
      take(text);
    } else if (node instanceof Comment comment) {
      note(comment.getData().strip());
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      styles.pop();
      if (Tags.isEdge(element)) {
        builder.edge();
      }
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element) {
    if (Tags.hasNoText(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (Tags.isEdge(element)) {
      builder.edge();
    }
    styles.push(Tags.inside(element, styles.element()));
    if (element.nameIs("img")) {
      look(element);
    } else if (element.id().startsWith("more-") && element.nameIs("span")) {
      note("more");
    }
    return FilterResult.CONTINUE;
  }

  private void note(String comment) {
    if (teaser == 0 && (comment.equals("more") || comment.startsWith("more "))) {
      builder.edge();
      teaser = builder.blocks().size();
    } else if (page == 0 && comment.equals("nextpage")) {
      builder.edge();
      page = builder.blocks().size();
    }
  }

  private void look(Element image) {
    String alt = Whitespace.folded(image.attr("alt"));
    if (image.hasClass("wp-smiley") || image.hasClass("emoji")) {
      Range place = image.sourceRange();
      for (int i = 0; i < alt.length(); i++) {
        builder.add(alt.charAt(i), place.startPos(), place.endPos(), styles.element());
      }
    } else if (!alt.isEmpty()) {
      pictures.add(alt);
    }
  }

  private void take(TextNode node) {
    String text = node.getWholeText();
    Range place = node.sourceRange();
    Places places = decoder.places(text, place.startPos(), place.endPos());
    boolean verbatim = styles.element().verbatim();
    int at = 0;
    if (!verbatim && text.indexOf('[') >= 0) {
      at = takeAroundShortcodes(text, places);
    }
    write(text, at, text.length(), places);
  }

  private int takeAroundShortcodes(String text, Places places) {
    int at = 0;
    for (Shortcodes codes = new Shortcodes(text); codes.next(); at = codes.end()) {
      write(text, at, codes.start(), places);
      if (codes.isCaption()) {
        builder.edge();
        inCaption = !codes.isClosing();
      } else {
        builder.bar(styles.element());
      }
    }
    return at;
  }

  private void write(String text, int start, int end, Places places) {
    Style around = styles.element();
    Style style = inCaption ? around.in(Zone.CAPTION, Block.Kind.CAPTION) : around;
    boolean keepsLines = style.kind() == Block.Kind.CODE;
    for (int i = start; i < end; i++) {
      int last = endOfWords(text, i, end);
      if (last > i) {
        builder.addAll(text, i, last, places, style);
        i = last;
      }
      if (i < end && keepsLines && text.charAt(i) == '\n') {
        builder.edge();
      } else if (i < end) {
        builder.add(text.charAt(i), places.start(i), places.end(i), style);
      }
    }
  }

  /** The end of the words from {@code at} on that stay as they are, single spaces between them. */
  private static int endOfWords(String text, int at, int most) {
    int end = at;
    for (int i = at; i < most; i++) {
      if (!Whitespace.is(text.charAt(i))) {
        end = i + 1;
      } else if (i > end || i == at || text.charAt(i) != ' ') {
        break;
      }
    }
    return end;
  }
}
