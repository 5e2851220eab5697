package dev.copydesk.publish.http;

import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.Filter;
import dev.copydesk.publish.format.Channel;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /** The channel that {@code context} asks for; its next page begins at {@code next}. */
  Channel channel(Context context, Optional<Cursor> next) {
    String site = new Query(context).site();
    Map<String, String> asked = new TreeMap<>();
    for (String name : new String[] {"site", "limit"}) {
      String value = context.queryParam(name);
      if (value != null) {
        asked.put(name, value);
      }
    }
    String base = base(context);
    String here = base + context.path();
    return new Channel(
        site == null ? title : title + ": " + site,
        base + '/',
        base + JSON + query(asked, null),
        next.map(cursor -> here + query(asked, cursor)).orElse(null));
  }

  private String base(Context context) {
    String base = publicUrl.orElseGet(() -> context.scheme() + "://" + context.host());
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  private static String query(Map<String, String> asked, @Nullable Cursor before) {
    Map<String, String> all = new TreeMap<>(asked);
    if (before != null) {
      all.put("before", before.toString());
    }
    return all.isEmpty()
        ? ""
        : all.entrySet().stream()
            .map(each -> each.getKey() + '=' + encode(each.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
