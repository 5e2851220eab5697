package dev.copydesk.publish.page;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the posts of a page were asked for by: names and values of the feed's address, decoded.
 *
 * @param filters in the order of the address
 */
record Asked(Map<String, String> filters) {
  private static final String SIZE = "limit";

  Asked {
    filters = new LinkedHashMap<>(filters);
  }

  /** What the feed at {@code address} is asked for; how much of it does not count. */
  static Asked of(String address) {
    Map<String, String> filters = new LinkedHashMap<>();
    String query = URI.create(address).getRawQuery();
    for (String each : query == null ? new String[0] : query.split("&", -1)) {
      int equals = each.indexOf('=');
      if (equals > 0 && !each.startsWith(SIZE + '=')) {
        filters.put(decode(each.substring(0, equals)), decode(each.substring(equals + 1)));
      }
    }
    return new Asked(filters);
  }

  /** The value that was asked for; empty when none was. */
  String value(String name) {
    return filters.getOrDefault(name, "");
  }

  /** The address, relative to the page's, of the posts that are {@code value} as well. */
  String and(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(filters);
    more.put(name, value);
    return address(more);
  }

  /** The address of the posts without one of the filters. */
  String without(String name) {
    Map<String, String> less = new LinkedHashMap<>(filters);
    less.remove(name);
    return address(less);
  }

  /** The query that asks for it, encoded, with its question mark; empty for all posts. */
  String query() {
    return filters.isEmpty() ? "" : address(filters);
  }

  private static String address(Map<String, String> filters) {
    return filters.isEmpty()
        ? "./"
        : filters.entrySet().stream()
            .map(each -> each.getKey() + '=' + encode(each.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
