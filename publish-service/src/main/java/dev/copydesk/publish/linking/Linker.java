package dev.copydesk.publish.linking;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.publish.linking.Choice.Link;
import dev.copydesk.publish.linking.LinkPolicy.Form;
import dev.copydesk.publish.linking.Stretch.Access;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a post's HTML again with its glossary terms linked: {@code <a class="glossary-term" href
 * data-term-id title>}, or {@code <dfn>} without {@code href}. A mention that markup runs through
 * becomes several elements with the same attributes, so that all stays well nested. Every other
 * character stays as it was: without the new tags it is the same HTML, byte for byte.
 */
public final class Linker {
  private static final int LONGEST_TITLE = 300;

  private final StringBuilder html = new StringBuilder();
  private final String source;
  private final Form form;
  private int at;

  private Linker(String source, Form form) {
    this.source = source;
    this.form = form;
  }

  /** The post's {@code content.html} with links. */
  public static String linked(EnrichedPost post, LinkPolicy policy) {
    String source = post.content().html();
    Linker linker = new Linker(source, policy.form());
    Choice.of(post, policy, Outline.of(source)).forEach(linker::write);
    return linker.html.append(source, linker.at, source.length()).toString();
  }

  /** The post as JSON, with the links as {@code content.linked}. */
  public static ObjectNode withLinks(EnrichedPost post, LinkPolicy policy) {
    ObjectNode json = Json.MAPPER.valueToTree(post);
    json.withObject("/content").put("linked", linked(post, policy));
    return json;
  }

  private void write(Link link) {
    TermMatch term = link.place().term();
    String page = form == Form.DFN ? null : page(term);
    String element = page == null ? "dfn" : "a";
    String tag = '<' + element + attributes(term, page) + '>';
    for (Stretch stretch : link.stretches()) {
      int start = Math.max(stretch.start(), link.place().start());
      int end = Math.min(stretch.end(), link.place().end());
      if (stretch.access() == Access.OPEN && !source.substring(start, end).isBlank()) {
        html.append(source, at, start).append(tag).append(source, start, end);
        html.append("</").append(element).append('>');
        at = end;
      }
    }
  }

  /** The term's page, unless its address is one that a browser would run. */
  private static @Nullable String page(TermMatch term) {
    String url = term.url();
    return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
  }

  private static String attributes(TermMatch term, @Nullable String page) {
    String definition = term.definition();
    return " class=\"glossary-term\""
        + (page == null ? "" : attribute("href", page))
        + attribute("data-term-id", term.id())
        + (definition == null ? "" : attribute("title", shortened(definition)));
  }

  private static String attribute(String name, String value) {
    return ' ' + name + "=\"" + escaped(value) + '"';
  }

  /** At most so many characters, and then no broken word. */
  private static String shortened(String text) {
    if (text.length() <= LONGEST_TITLE) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST_TITLE);
    int end = space > 0 ? space : text.offsetByCodePoints(0, LONGEST_TITLE / 2);
    return text.substring(0, end) + '…';
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
