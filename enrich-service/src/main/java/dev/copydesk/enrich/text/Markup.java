package dev.copydesk.enrich.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Writes a stretch of HTML again with the few inline elements that are safe anywhere. */
final class Markup implements NodeFilter {
  private static final Map<String, String> KEPT =
      Map.of(
          "a", "a", "abbr", "abbr", "b", "strong", "code", "code", "em", "em", "i", "em", "strong",
          "strong", "sub", "sub", "sup", "sup");

  private final StringBuilder html = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final Deque<Tag> waiting = new ArrayDeque<>();
  private final Deque<Tag> open = new ArrayDeque<>();
  private boolean spaced;

  private Markup() {}

  /** What is written for an element where it begins, without angle brackets. */
  private record Tag(Element element, String start) {
    boolean isOf(Element other) {
      return element.equals(other);
    }

    String end() {
      return start.split(" ", 2)[0];
    }
  }

  /**
   * Balanced and escaped HTML with {@code a[href] abbr code em strong sub sup} only, its links
   * absolute.
   *
   * @param source may begin and end anywhere between tags
   * @param base what links are relative to
   * @param expected the words that it must hold
   * @return {@code expected}, escaped, where {@code source} holds other words
   */
  static String of(String source, String base, String expected) {
    if (source.indexOf('<') < 0) {
      return escaped(expected);
    }
    Markup markup = new Markup();
    for (Node node : Jsoup.parseBodyFragment(source, base).body().childNodes()) {
      node.filter(markup);
    }
    return markup.text.toString().equals(expected) ? markup.html.toString() : escaped(expected);
  }

  /** Where the inline elements begin that begin right before {@code start}. */
  static int withTags(String html, int start) {
    int from = start;
    int tag = html.lastIndexOf('<', start - 1);
    while (tag >= 0 && from > 0 && html.charAt(from - 1) == '>' && isKept(html, tag, from)) {
      from = tag;
      tag = html.lastIndexOf('<', from - 1);
    }
    return from;
  }

  private static boolean isKept(String html, int tag, int end) {
    String name = html.substring(tag + 1, end - 1).split("\\s", 2)[0];
    return KEPT.containsKey(name.toLowerCase(Locale.ROOT));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      write(words.getWholeText());
    } else if (node instanceof Element element) {
      if (Tags.hasNoText(element) || Furniture.is(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      spaced |= Tags.isEdge(element);
      enter(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
      spaced |= Tags.isEdge(element);
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    String tag = tag(element);
    if (!tag.isEmpty()) {
      waiting.addLast(new Tag(element, tag));
    } else if (element.nameIs("img")
        && (element.hasClass("wp-smiley") || element.hasClass("emoji"))) {
      write(element.attr("alt"));
    }
  }

  private void leave(Element element) {
    if (!waiting.isEmpty() && waiting.getLast().isOf(element)) {
      waiting.removeLast();
    } else if (!open.isEmpty() && open.getLast().isOf(element)) {
      html.append("</").append(open.removeLast().end()).append('>');
    }
  }

  /** Elements begin with their first word: what holds none is not written. */
  private void write(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Whitespace.is(c)) {
        spaced = true;
        continue;
      }
      if (spaced && !text.isEmpty()) {
        html.append(' ');
        text.append(' ');
      }
      spaced = false;
      for (; !waiting.isEmpty(); open.addLast(waiting.removeFirst())) {
        html.append('<').append(waiting.getFirst().start()).append('>');
      }
      html.append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : String.valueOf(c));
      text.append(c);
    }
  }

  /** The tag to write for an element; empty for none. */
  private static String tag(Element element) {
    String name = KEPT.getOrDefault(element.normalName(), "");
    if (!name.equals("a")) {
      return name;
    }
    String link = element.absUrl("href");
    boolean leads = link.startsWith("http://") || link.startsWith("https://");
    return leads ? "a href=\"" + escaped(link).replace("\"", "&quot;") + '"' : "";
  }
}
