package dev.copydesk.publish.format;

import dev.copydesk.publish.feed.FeedPage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** RSS 2.0, with Atom's links, in pages and archives (RFC 5005) as {@link Atom} has them. */
public final class Rss implements Format {
  private static final String RSS = "application/rss+xml";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);
  private static final Map<String, String> ROOT = root();

  @Override
  public String mediaType() {
    return RSS + "; charset=utf-8";
  }

  @Override
  public byte[] write(Channel channel, FeedPage page) {
    List<Item> items =
        page.posts().stream().flatMap(each -> Item.of(each, channel.text(), Rss::bytes)).toList();
    return Xml.document(
        "rss", ROOT, rss -> rss.element("channel", xml -> channel(xml, channel, page, items)));
  }

  private static Map<String, String> root() {
    Map<String, String> root = new LinkedHashMap<>();
    root.put("version", "2.0");
    root.put("xmlns:atom", "http://www.w3.org/2005/Atom");
    root.put("xmlns:content", "http://purl.org/rss/1.0/modules/content/");
    root.put("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    root.put("xmlns:fh", "http://purl.org/syndication/history/1.0");
    root.put("xmlns:media", MediaRss.NAMESPACE);
    return root;
  }

  private static void channel(Xml xml, Channel channel, FeedPage page, List<Item> items) {
    xml.text("title", channel.title());
    xml.text("link", channel.home());
    xml.text("description", channel.title());
    xml.text("language", Languages.mostCommon(items));
    xml.text("lastBuildDate", date(page.modified()));
    xml.text("generator", "Copydesk");
    AtomLinks.write(xml, "atom:link", channel, RSS);
    if (channel.isArchive()) {
      xml.empty("fh:archive", Map.of());
    }
    items.forEach(each -> xml.element("item", item -> item(item, each)));
  }

  private static int bytes(Item item) {
    return Xml.document("item", Map.of(), xml -> item(xml, item)).length;
  }

  private static void item(Xml xml, Item item) {
    xml.text("title", item.title());
    xml.text("link", item.url());
    xml.text("guid", Map.of("isPermaLink", "false"), item.id());
    xml.text("pubDate", date(item.published()));
    xml.text("atom:updated", item.entry().updated().toString());
    xml.text("dc:creator", item.author());
    xml.text("dc:language", item.language());
    item.tags().forEach(each -> xml.text("category", each));
    xml.text("description", item.summaryHtml());
    if (item.body() != null) {
      xml.text("content:encoded", item.html());
    }
    MediaRss.write(xml, item);
  }

  private static String date(Instant time) {
    return DATE.format(time);
  }
}
