package dev.copydesk.publish.content;

import dev.copydesk.publish.content.Medium.Kind;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows by way of another one. A feed's reader may not run it: a link stands in its
 * place, and the feed's own words for media say the rest.
 */
final class Embeds {
  private final Map<String, Medium> found = new LinkedHashMap<>();

  /** Puts a link in the place of everything embedded, and notes it and every sound and film. */
  static List<Medium> toLinks(Document document) {
    var embeds = new Embeds();
    document.select("iframe, embed, object").forEach(embeds::link);
    document.select("audio").forEach(each -> embeds.note(each, Kind.AUDIO));
    document.select("video").forEach(each -> embeds.note(each, Kind.VIDEO));
    return List.copyOf(embeds.found.values());
  }

  private void link(Element embed) {
    String url = Links.absolute(embed, embed.normalName().equals("object") ? "data" : "src");
    if (url == null) {
      embed.unwrap();
      return;
    }
    String title = embed.attr("title").strip();
    found.putIfAbsent(
        url, new Medium(url, Kind.PLAYER, "text/html", title.isEmpty() ? null : title));
    var link = new Element("a").attr("href", url).text(title.isEmpty() ? host(url) : title);
    embed.replaceWith(new Element("p").appendChild(link));
  }

  private void note(Element element, Kind kind) {
    note(element, element, kind);
    element.select("source").forEach(source -> note(source, element, kind));
  }

  private void note(Element source, Element shown, Kind kind) {
    String url = Links.absolute(source, "src");
    if (url != null) {
      found.putIfAbsent(url, new Medium(url, kind, type(source, kind, url), title(shown)));
    }
  }

  private static @Nullable String title(Element shown) {
    String title = shown.attr("title").strip();
    return title.isEmpty() ? null : title;
  }

  private static String type(Element source, Kind kind, String url) {
    String type = source.attr("type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return type.matches("[a-z]+/[a-z0-9.+-]+") ? type : MediaTypes.of(url, kind);
  }

  private static String host(String url) {
    String host = URI.create(url).getHost();
    return host == null ? url : host;
  }
}
