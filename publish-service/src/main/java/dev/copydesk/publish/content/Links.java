package dev.copydesk.publish.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Addresses as a reader needs them that is not on the site: absolute, and of the web. */
public final class Links {
  private static final int LONGEST = 2_000;
  private static final Tag A = Tag.valueOf("a");
  private static final Pattern CANDIDATE =
      Pattern.compile("\\s*([^\\s,]\\S*[^\\s,])(?:\\s+([\\d.]+[wx]))?\\s*(?:,|$)");
  private static final Pattern NOT_IN_URI =
      Pattern.compile("[^\\x21-\\x7E]|[\"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");
  private static final Pattern WEB = Pattern.compile("(?is)(https?)://([^/?#\\s]+)(|[/?#].*)");

  private Links() {}

  /** A web address in the letters that a URI may have; null when it is none. */
  public static @Nullable String web(@Nullable String url) {
    Matcher web = WEB.matcher(url == null ? "" : url.strip());
    if (!web.matches()) {
      return null;
    }
    try {
      String rest = web.group(3).startsWith("/") ? web.group(3) : '/' + web.group(3);
      URI uri =
          new URI(
              web.group(1).toLowerCase(Locale.ROOT) + "://" + ascii(web.group(2)) + escaped(rest));
      return uri.getHost() == null ? null : uri.toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /** The same; null also for one that takes more than 2,000 bytes in any format. */
  public static @Nullable String brief(@Nullable String url) {
    String web = web(url);
    return web == null || web.replace("&", "&amp;").length() > LONGEST ? null : web;
  }

  /** Where an attribute leads to, from the page that the element stands on; null for nowhere. */
  static @Nullable String absolute(Element element, String attribute) {
    return element.hasAttr(attribute) ? web(element.absUrl(attribute)) : null;
  }

  /** Makes every address absolute, and takes away those that do not lead to the web. */
  static void makeAbsolute(Document document) {
    document.select("[data-src]").forEach(Links::showLazy);
    for (String attribute : List.of("src", "poster", "cite")) {
      document.select('[' + attribute + ']').forEach(each -> replace(each, attribute));
    }
    document.select("a[href]").forEach(Links::replaceLink);
    document.select("[srcset]").forEach(Links::replaceSet);
    document.select("img:not([src]), source:not([src]):not([srcset])").remove();
  }

  /** A picture that a script would have shown later. */
  private static void showLazy(Element image) {
    String src = image.attr("src");
    if (src.isEmpty() || src.startsWith("data:")) {
      image.attr("src", image.attr("data-src"));
      if (image.hasAttr("data-srcset")) {
        image.attr("srcset", image.attr("data-srcset"));
      }
    }
  }

  private static void replaceLink(Element link) {
    if (!link.attr("href").strip().matches("(?is)(mailto|tel):[^\\s\"<>]+")) {
      replace(link, "href");
    }
  }

  private static void replace(Element element, String attribute) {
    String url = absolute(element, attribute);
    if (url == null) {
      element.removeAttr(attribute);
    } else {
      element.attr(attribute, url);
    }
  }

  private static void replaceSet(Element element) {
    List<String> candidates = new ArrayList<>();
    Matcher each = CANDIDATE.matcher(element.attr("srcset"));
    while (each.find()) {
      String url = absolute(new Element(A, element.baseUri()).attr("href", each.group(1)), "href");
      if (url != null) {
        candidates.add(each.group(2) == null ? url : url + ' ' + each.group(2));
      }
    }
    if (candidates.isEmpty()) {
      element.removeAttr("srcset");
    } else {
      element.attr("srcset", String.join(", ", candidates));
    }
  }

  private static String ascii(String host) {
    return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
  }

  /** Escapes what no URI may hold; the second {@code #} is such, too. */
  private static String escaped(String rest) {
    int fragment = rest.indexOf('#') + 1;
    String once = rest.substring(0, fragment) + rest.substring(fragment).replace("#", "%23");
    return NOT_IN_URI
        .matcher(fragment == 0 ? rest : once)
        .replaceAll(each -> URLEncoder.encode(each.group(), UTF_8).replace("+", "%20"));
  }
}
