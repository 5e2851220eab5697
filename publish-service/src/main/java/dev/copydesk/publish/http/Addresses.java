package dev.copydesk.publish.http;

import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.Filter;
import dev.copydesk.publish.format.Channel;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the feed calls itself to its readers.
 *
 * @param title for people
 * @param publicUrl where readers reach this service; empty to take what each request says
 */
public record Addresses(String title, Optional<String> publicUrl) {
  /** The feed as JSON Feed. */
  public static final String JSON = "/feed.json";

  /** The feed as Atom. */
  public static final String ATOM = "/feed.atom";

  /** The feed as RSS. */
  public static final String RSS = "/feed.rss";

  /** The latest changes as Atom, removals among them. */
  public static final String CHANGES = "/changes.atom";

  /**
   * Every address of the feed that a reader can subscribe to; each takes {@link Filter#query()}.
   */
  public static final List<String> FEEDS = List.of(JSON, ATOM, RSS, CHANGES);

  /** Where a hub is asked to tell of changes. */
  public static final String HUB = "/hub";

  /**
   * The channel of a feed's page.
   *
   * @param base where readers reach this service
   * @param path one of {@link #FEEDS}, or the page for people
   * @param next where the page with what is older begins
   */
  Channel channel(String base, String path, Query query, Optional<Cursor> next) {
    String here = base + path;
    String first = here + query.ofNewest();
    String before = query.one("before");
    return new Channel(
        title(query),
        base + '/' + query.ofNewest(),
        first,
        before == null ? first : here + query.ofOlder(before),
        next.map(cursor -> here + query.ofOlder(cursor.toString())).orElse(null),
        before == null ? base + HUB : null,
        query.text());
  }

  private String title(Query query) {
    String what =
        Stream.of(query.filter().words(), query.words().map(words -> '"' + words + '"').orElse(""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return what.isEmpty() ? title : title + ": " + what;
  }

  /** Where whoever sent the request reaches this service. */
  String base(Context context) {
    String base = publicUrl.orElseGet(() -> context.scheme() + "://" + context.host());
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
