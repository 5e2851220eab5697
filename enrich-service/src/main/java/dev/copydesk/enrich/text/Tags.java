package dev.copydesk.enrich.text;

import dev.copydesk.contract.post.Mention.Zone;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What HTML's elements mean for the text inside them. */
final class Tags {
  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "textarea",
          "iframe",
          "object",
          "embed",
          "audio",
          "video",
          "canvas",
          "select",
          "datalist",
          "head",
          "title",
          "map");
  private static final Set<String> EDGES =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "br",
          "button",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private static final Pattern BOLD = Pattern.compile("font-weight:(?:bold|[6-9]00)");

  private Tags() {}

  static boolean hasNoText(Element element) {
    return WITHOUT_TEXT.contains(element.normalName());
  }

  /** Whether a line of text ends where the element begins, and where it ends. */
  static boolean isEdge(Element element) {
    return EDGES.contains(element.normalName());
  }

  /** The style inside {@code element}, which stands in {@code around}. */
  static Style inside(Element element, Style around) {
    Style inside = byName(element, around);
    if (Furniture.isCaption(element)) {
      inside = inside.in(Zone.CAPTION, Block.Kind.CAPTION);
    }
    return Furniture.is(element) ? inside.asAside() : inside;
  }

  private static Style byName(Element element, Style around) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> around.in(Zone.HEADING, Block.Kind.HEADING);
      case "figcaption", "caption" -> around.in(Zone.CAPTION, Block.Kind.CAPTION);
      case "td", "th" -> around.in(Zone.TABLE, Block.Kind.TABLE);
      case "strong", "b" -> weighs(element) ? around.emphasised(Zone.STRONG) : around;
      case "em", "i" -> weighs(element) ? around.emphasised(Zone.EM) : around;
      case "span" -> styled(element, around);
      case "a" -> element.hasAttr("href") ? around.in(Zone.LINK) : around;
      case "blockquote", "q" -> around.in(Zone.QUOTE);
      case "li", "dt", "dd" -> around.in(Zone.LIST);
      case "pre" -> around.asCode(Block.Kind.CODE);
      case "code", "kbd", "samp", "var", "tt" -> around.asCode(around.kind());
      default -> around;
    };
  }

  /** What is pasted from Google Docs has its bold and italic words in spans. */
  private static Style styled(Element span, Style around) {
    String style = span.attr("style").replace(" ", "");
    if (BOLD.matcher(style).find()) {
      return around.emphasised(Zone.STRONG);
    }
    return style.contains("font-style:italic") ? around.emphasised(Zone.EM) : around;
  }

  /** Google Docs wraps what is pasted from it in bold that its own style takes back. */
  private static boolean weighs(Element element) {
    String style = element.attr("style").replace(" ", "");
    return !style.contains("font-weight:400")
        && !style.contains("font-weight:normal")
        && !style.contains("font-style:normal");
  }
}
