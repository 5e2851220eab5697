package dev.copydesk.publish.format;

import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.publish.content.Links;
import dev.copydesk.publish.content.Plain;
import dev.copydesk.publish.feed.FeedPage;
import dev.copydesk.publish.feed.PlacedEntry;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Atom (RFC 4287), in pages and archives (RFC 5005): every page but the first is an archive. With
 * removals it is a feed of changes, where a post that is gone is an {@code at:deleted-entry} (RFC
 * 6721).
 */
public final class Atom implements Format {
  private static final String ATOM = "application/atom+xml";
  private final boolean removals;

  private Atom(boolean removals) {
    this.removals = removals;
  }

  /** A feed of posts. */
  public static Atom ofPosts() {
    return new Atom(false);
  }

  /** A feed of posts and removals. */
  public static Atom ofChanges() {
    return new Atom(true);
  }

  @Override
  public String mediaType() {
    return ATOM + "; charset=utf-8";
  }

  @Override
  public byte[] write(Channel channel, FeedPage page) {
    return Xml.document("feed", namespaces(), xml -> feed(xml, channel, page));
  }

  private Map<String, String> namespaces() {
    Map<String, String> namespaces = new LinkedHashMap<>();
    namespaces.put("xmlns", "http://www.w3.org/2005/Atom");
    namespaces.put("xmlns:fh", "http://purl.org/syndication/history/1.0");
    namespaces.put("xmlns:media", MediaRss.NAMESPACE);
    if (removals) {
      namespaces.put("xmlns:at", "http://purl.org/atompub/tombstones/1.0");
    }
    return namespaces;
  }

  private void feed(Xml xml, Channel channel, FeedPage page) {
    xml.text("id", channel.feed());
    xml.text("title", channel.title());
    xml.text("updated", page.modified().toString());
    xml.text("generator", "Copydesk");
    xml.empty("link", AtomLinks.link("alternate", "text/html", channel.home()));
    AtomLinks.write(xml, "link", channel, ATOM);
    if (channel.isArchive()) {
      xml.empty("fh:archive", Map.of());
    }
    entries(page).forEach(placed -> entry(xml, channel, placed));
  }

  private Stream<PlacedEntry> entries(FeedPage page) {
    return removals
        ? Stream.concat(page.posts().stream(), page.removed().stream())
            .sorted(PlacedEntry.ORDER.reversed())
        : page.posts().stream();
  }

  private static void entry(Xml xml, Channel channel, PlacedEntry placed) {
    if (placed.entry().change().removes()) {
      removal(xml, placed);
    } else {
      Item.of(placed, channel.text(), Atom::bytes).forEach(item -> entry(xml, item));
    }
  }

  private static int bytes(Item item) {
    return Xml.document("feed", Map.of(), xml -> entry(xml, item)).length;
  }

  private static void entry(Xml xml, Item item) {
    String language = item.language();
    Map<String, String> attributes = language == null ? Map.of() : Map.of("xml:lang", language);
    xml.element("entry", attributes, entry -> say(entry, item));
  }

  private static void say(Xml xml, Item item) {
    xml.text("id", item.id());
    xml.text("title", item.title());
    xml.text("updated", item.entry().updated().toString());
    xml.text("published", item.published().toString());
    if (item.url() != null) {
      xml.empty("link", AtomLinks.link("alternate", "text/html", item.url()));
    }
    author(xml, item);
    item.post().categories().forEach(each -> category(xml, each));
    item.post().tags().forEach(each -> category(xml, each));
    item.post().terms().forEach(each -> term(xml, each));
    xml.text("summary", Map.of("type", "html"), item.summaryHtml());
    if (item.body() != null) {
      xml.text("content", Map.of("type", "html"), item.html());
    }
    MediaRss.write(xml, item);
  }

  private static void author(Xml xml, Item item) {
    String name = item.author();
    String url = item.post().author() == null ? null : Links.web(item.post().author().url());
    xml.element(
        "author",
        author -> {
          author.text("name", name == null ? item.entry().site() : name);
          author.text("uri", url);
        });
  }

  private static void category(Xml xml, PostTerm term) {
    String name = Item.name(term);
    if (name != null) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("term", term.slug() == null ? name : Plain.line(term.slug(), 200));
      attributes.put("label", name);
      xml.empty("category", attributes);
    }
  }

  /** A glossary term that the post mentions and that has a page of its own. */
  private static void term(Xml xml, TermMatch term) {
    String url = Links.web(term.url());
    if (url != null) {
      Map<String, String> link = AtomLinks.link("related", "text/html", url);
      link.put("title", Plain.line(term.term(), 200));
      xml.empty("link", link);
    }
  }

  private static String comment(PlacedEntry placed) {
    return placed.entry().change().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void removal(Xml xml, PlacedEntry placed) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("ref", ItemId.of(placed.entry()));
    attributes.put("when", placed.entry().updated().toString());
    String url = Links.brief(placed.entry().url());
    xml.element(
        "at:deleted-entry",
        attributes,
        gone -> {
          gone.text("at:comment", comment(placed));
          if (url != null) {
            gone.empty("link", AtomLinks.link("alternate", "text/html", url));
          }
        });
  }
}
