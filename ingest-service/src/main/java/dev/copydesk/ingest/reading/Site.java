package dev.copydesk.ingest.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The site that an item comes from: host of its address, with its port where that is unusual. */
public final class Site {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(https?):)?//(?:[^/?#@\\s]*@)?(\\[[0-9a-f:.]+]|[^/?#@:\\s\\[\\]]+)(?::(\\d{0,5}))?(?:[/?#].*)?",
          Pattern.DOTALL);

  private Site() {}

  /** The site of a host, {@code host:port} or address; null where it is none of them. */
  public static @Nullable String of(String hostOrAddress) {
    String text = hostOrAddress.strip().toLowerCase(Locale.ROOT);
    return ofAddress(text.contains("//") ? text : "//" + text);
  }

  /** Where an object of the REST API says that it lives; null where it does not say. */
  public static @Nullable String of(JsonNode item) {
    return Stream.of(
            item.path("link"),
            item.path("guid").path("rendered"),
            item.path("guid"),
            self(item.path("_links").path("self")).path("href"))
        .map(Site::ofField)
        .filter(site -> !site.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The first of a list, which PHP may have made an object. */
  private static JsonNode self(JsonNode links) {
    return links.isContainer() && !links.isEmpty() ? links.values().iterator().next() : links;
  }

  private static String ofField(JsonNode address) {
    String site = ofAddress(address.asString("").strip().toLowerCase(Locale.ROOT));
    return site == null ? "" : site;
  }

  private static @Nullable String ofAddress(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return null;
    }
    String port = parts.group(3);
    String usual = "https".equals(parts.group(1)) ? "443" : "80";
    boolean plain = port == null || port.isEmpty() || port.equals(usual);
    return plain ? parts.group(2) : parts.group(2) + ':' + port;
  }
}
