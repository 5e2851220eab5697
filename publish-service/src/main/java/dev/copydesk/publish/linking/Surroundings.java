package dev.copydesk.publish.linking;

import dev.copydesk.contract.post.Mention.Zone;
import dev.copydesk.publish.linking.Stretch.Access;
import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the elements around a text mean for links in it. */
record Surroundings(Access access, boolean raised, Set<Zone> zones) {
  static final Surroundings NONE = new Surroundings(Access.OPEN, false, Set.of());

  private static final Set<String> CLOSED =
      Set.of(
          "a",
          "audio",
          "button",
          "canvas",
          "code",
          "dfn",
          "head",
          "iframe",
          "kbd",
          "label",
          "math",
          "nav",
          "noscript",
          "object",
          "pre",
          "samp",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "tt",
          "var",
          "video");

  Surroundings in(Element element) {
    boolean up = raised || element.nameIs("sup");
    boolean shut = access != Access.OPEN || isHeading(element) || isClosed(element);
    Zone zone = zone(element);
    return new Surroundings(
        !shut ? Access.OPEN : up ? Access.NOTE : Access.CLOSED,
        up,
        zone == null ? zones : with(zone));
  }

  static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  private static boolean isClosed(Element element) {
    return CLOSED.contains(element.normalName()) || element.hasClass("noglossary");
  }

  private Set<Zone> with(Zone zone) {
    Set<Zone> more = EnumSet.of(zone);
    more.addAll(zones);
    return more;
  }

  private static @Nullable Zone zone(Element element) {
    return switch (element.normalName()) {
      case "blockquote", "q" -> Zone.QUOTE;
      case "figcaption", "caption" -> Zone.CAPTION;
      case "td", "th" -> Zone.TABLE;
      case "li", "dt", "dd" -> Zone.LIST;
      case "strong", "b" -> Zone.STRONG;
      case "em", "i" -> Zone.EM;
      default -> element.hasClass("wp-caption-text") ? Zone.CAPTION : null;
    };
  }
}
