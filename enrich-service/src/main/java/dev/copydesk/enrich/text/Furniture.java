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

  /** Blocks that WordPress fills from elsewhere, and leaves out of its own excerpts. */
  private static final String BLOCKS =
      "wp-block-(?:archives|avatar|buttons?|calendar|categories|comments?|embed|file"
          + "|latest-(?:comments|posts)|loginout|navigation|page-list"
          + "|post-(?:author|comments|date|excerpt|navigation|template|terms|title)|query"
          + "|read-more|rss|search|site-(?:logo|tagline|title)|social-links?|tag-cloud)";

  private static final String SHARING =
      "a2a|addtoany|essb|heateor|mashsb|share|sharedaddy|sharing|shariff|social-icons"
          + "|social-links|social-share|ssba|swp";
  private static final String CONTENTS = "ez-toc|lwptoc|table-?of-?contents?|toc";
  private static final String ABOUT =
      "advert(?:isement)?|author-(?:bio|box|info)|breadcrumbs?|byline|endnotes?|entry-meta"
          + "|footnotes?|kk-star-ratings|more-link|newsletter|post-(?:meta|ratings|views)"
          + "|powerpress|pullquote|reading-time|read-?more|related-(?:articles|content|posts?)"
          + "|jp-relatedposts|saboxplugin|subscribe|yarpp";
  private static final String EMBEDS =
      "fb-post|instagram-media|mejs-offscreen|tiktok-embed|twitter-tweet";
  private static final String UNSEEN =
      "assistive-text|components-placeholder|screen-reader-text|show-for-sr|sr-only|visually-?hidden";
  private static final Pattern CLASSES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:"
              + String.join("|", BLOCKS, SHARING, CONTENTS, ABOUT, EMBEDS, UNSEEN)
              + ")(?:$|[\\s_-])|(?:^|\\s)(?:d-none|hidden|hide|is-hidden)(?:$|\\s)");

  /** What may be known by its id: headings have ids of their words. */
  private static final Set<String> CONTAINERS = Set.of("div", "ol", "section", "ul");

  private static final Pattern CAPTIONS = Pattern.compile("wp-caption-text|gallery-caption");
  private static final Pattern HIDDEN = Pattern.compile("display:\\s*none|visibility:\\s*hidden");

  private Furniture() {}

  /** Whether the element is furniture. */
  static boolean is(Element element) {
    return ELEMENTS.contains(element.normalName())
        || (!element.attributes().isEmpty() && isByAttribute(element))
        || (element.nameIs("sup") && isNoteMark(element))
        || (element.nameIs("cite") && isSource(element));
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
        || (CONTAINERS.contains(element.normalName()) && CLASSES.matcher(element.id()).find())
        || ROLES.contains(element.attr("role"))
        || HIDDEN.matcher(element.attr("style")).find();
  }

  /** Who is quoted, under the quotation; elsewhere {@code cite} names a work. */
  private static boolean isSource(Element cite) {
    Element quotation = cite.parent();
    return quotation != null && quotation.nameIs("blockquote");
  }

  /** A raised link to somewhere in the same page. */
  private static boolean isNoteMark(Element sup) {
    Element link = sup.firstElementChild();
    return link != null && link.nameIs("a") && link.attr("href").startsWith("#");
  }
}
