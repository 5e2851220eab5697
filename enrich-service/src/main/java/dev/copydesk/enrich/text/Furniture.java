package dev.copydesk.enrich.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells a page's furniture from its article by element, role and the class names of WordPress and
 * of widespread plugins: what is in the text, and yet no part of what the author says.
 */
final class Furniture {
  private static final Set<String> ELEMENTS =
      Set.of(
          "aside", "button", "del", "dialog", "footer", "form", "nav", "rp", "rt", "s", "strike");
  private static final Set<String> ROLES =
      Set.of("button", "doc-endnotes", "doc-noteref", "doc-toc", "navigation", "search");
  private static final Pattern CLASSES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:addtoany|breadcrumbs?|byline|wp-block-buttons?|wp-block-embed|endnotes?"
              + "|ez-toc|footnotes?|instagram-media|jp-relatedposts|more-link|newsletter|post-meta"
              + "|pullquote|reading-time|read-more|readmore|related-posts|screen-reader-text|share"
              + "|sharedaddy|sharing|shariff|social-icons|social-links|sr-only|subscribe"
              + "|table-of-contents|tiktok-embed|toc|twitter-tweet|visually-hidden)(?:$|[\\s_-])");
  private static final Pattern CAPTIONS = Pattern.compile("wp-caption-text|gallery-caption");
  private static final Pattern HIDDEN = Pattern.compile("display:\\s*none|visibility:\\s*hidden");

  private Furniture() {}

  /** Whether the element is furniture. */
  static boolean is(Element element) {
    return ELEMENTS.contains(element.normalName())
        || (!element.attributes().isEmpty() && isByAttribute(element))
        || (element.nameIs("sup") && isNoteMark(element));
  }

  /** Whether the element is a caption by class. */
  static boolean isCaption(Element element) {
    String names = element.className();
    return !names.isEmpty() && CAPTIONS.matcher(names).find();
  }

  private static boolean isByAttribute(Element element) {
    String names = element.className();
    return element.hasAttr("hidden")
        || (!names.isEmpty() && CLASSES.matcher(names).find())
        || ROLES.contains(element.attr("role"))
        || HIDDEN.matcher(element.attr("style")).find();
  }

  /** A raised link to somewhere in the same page. */
  private static boolean isNoteMark(Element sup) {
    Element link = sup.firstElementChild();
    return link != null && link.nameIs("a") && link.attr("href").startsWith("#");
  }
}
