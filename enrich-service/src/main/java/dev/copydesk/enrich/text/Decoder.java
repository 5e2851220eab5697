package dev.copydesk.enrich.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Finds the stretch of HTML behind each character of a text that jsoup decoded from it. */
final class Decoder {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[xX]?[0-9a-fA-F]++|[a-zA-Z][a-zA-Z0-9]*+);?+");

  private final String html;
  private final Matcher entities;
  private final Map<String, String> decoded = new HashMap<>();

  Decoder(String html) {
    this.html = html;
    this.entities = ENTITY.matcher(html);
  }

  /**
   * The places of {@code text}, which was read from {@code html[start, end)}. Where the two cannot
   * be brought into line, what is left of the text is said to come from what is left of the HTML.
   */
  Places places(String text, int start, int end) {
    if (html.startsWith(text, start)) {
      return new Places.Verbatim(start);
    }
    Origins origins = new Origins(text.length());
    int at = start;
    while (origins.size() < text.length() && at < end) {
      int plain = plain(text, origins.size(), at, end);
      origins.addAll(at, at + plain);
      at = plain > 0 ? at + plain : step(text, at, end, origins);
    }
    while (origins.size() < text.length()) {
      origins.add(at, end);
    }
    return origins;
  }

  /** How many characters stand in the HTML as they are, up to the next entity; 0 in doubt. */
  private int plain(String text, int from, int at, int end) {
    int entity = html.indexOf('&', at);
    int most = Math.min(entity < 0 ? end : Math.min(entity, end), at + text.length() - from);
    return html.regionMatches(at, text, from, most - at) ? most - at : 0;
  }

  private int step(String text, int at, int end, Origins origins) {
    char wanted = text.charAt(origins.size());
    char found = html.charAt(at);
    if (found == '&' && entities.region(at, end).lookingAt()) {
      String entity = entities.group();
      String meant = decoded.computeIfAbsent(entity, e -> Parser.unescapeEntities(e, false));
      if (!meant.equals(entity) && text.startsWith(meant, origins.size())) {
        return whole(meant, at, entity, origins);
      }
    }
    if (found == wanted) {
      origins.add(at, at + 1);
    }
    return at + 1;
  }

  /** What an entity means comes from all of it, but for letters that only follow it. */
  private static int whole(String meant, int at, String entity, Origins origins) {
    int follow = 0;
    while (follow < meant.length() - 1
        && meant.charAt(meant.length() - 1 - follow)
            == entity.charAt(entity.length() - 1 - follow)) {
      follow++;
    }
    int end = at + entity.length() - follow;
    for (int i = 0; i < meant.length() - follow; i++) {
      origins.add(at, end);
    }
    for (int i = 0; i < follow; i++) {
      origins.add(end + i, end + i + 1);
    }
    return at + entity.length();
  }
}
