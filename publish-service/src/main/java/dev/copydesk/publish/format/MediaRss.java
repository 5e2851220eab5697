package dev.copydesk.publish.format;

import dev.copydesk.contract.post.Image;
import dev.copydesk.publish.content.Medium;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pictures, sounds, films and embeds of an item in the words of Media RSS. */
final class MediaRss {
  /** The namespace, to be declared as {@code media}. */
  static final String NAMESPACE = "http://search.yahoo.com/mrss/";

  private MediaRss() {}

  static void write(Xml xml, Item item) {
    Medium image = item.image();
    if (image != null) {
      write(xml, image, item.post().image());
    }
    item.media().forEach(each -> write(xml, each, null));
  }

  private static void write(Xml xml, Medium medium, @Nullable Image size) {
    xml.element(
        "media:content",
        medium.kind() == Medium.Kind.PLAYER ? Map.of("medium", "video") : file(medium, size),
        content -> {
          content.text("media:title", Map.of("type", "plain"), medium.title());
          if (medium.kind() == Medium.Kind.PLAYER) {
            content.empty("media:player", Map.of("url", medium.url()));
          }
        });
  }

  private static Map<String, String> file(Medium medium, @Nullable Image size) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("url", medium.url());
    attributes.put("type", medium.type());
    attributes.put("medium", medium.kind().name().toLowerCase(Locale.ROOT));
    if (size != null && size.width() != null && size.height() != null) {
      attributes.put("width", size.width().toString());
      attributes.put("height", size.height().toString());
    }
    return attributes;
  }
}
