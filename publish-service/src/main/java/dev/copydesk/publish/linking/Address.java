package dev.copydesk.publish.linking;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The page that a web address leads to: the same with http and https, with and without {@code
 * www.}, a last slash, or a place in the page.
 */
record Address(String page) {
  private static final Pattern SCHEME = Pattern.compile("^(?:https?:)?//(?:www\\.)?");
  private static final Pattern PLACE = Pattern.compile("/?(?:#.*)?$");

  static Address of(String url) {
    String page = PLACE.matcher(SCHEME.matcher(url.strip()).replaceFirst("")).replaceFirst("");
    int path = page.indexOf('/');
    int host = path < 0 ? page.length() : path;
    return new Address(page.substring(0, host).toLowerCase(Locale.ROOT) + page.substring(host));
  }
}
