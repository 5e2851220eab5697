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

  /**
   * The channel that {@code context} asks for.
   *
   * @param next where the page with what is older begins
   */
  Channel channel(Context context, Optional<Cursor> next) {
    var query = new Query(context);
    String base = base(context);
    String here = base + context.path();
    String first = here + query.ofNewest();
    String before = context.queryParam("before");
    return new Channel(
        title(query),
        base + '/' + query.ofNewest(),
        first,
        before == null ? first : here + query.ofOlder(before),
        next.map(cursor -> here + query.ofOlder(cursor.toString())).orElse(null),
        null,
        query.text());
  }

  private String title(Query query) {
    String what =
        Stream.of(query.filter().words(), query.words().map(words -> '"' + words + '"').orElse(""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return what.isEmpty() ? title : title + ": " + what;
  }

  private String base(Context context) {
    String base = publicUrl.orElseGet(() -> context.scheme() + "://" + context.host());
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
