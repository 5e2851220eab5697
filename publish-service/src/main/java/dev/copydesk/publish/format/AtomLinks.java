package dev.copydesk.publish.format;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a document of a feed links to, in Atom's words; RSS borrows them. */
final class AtomLinks {
  private AtomLinks() {}

  /**
   * Writes the links of {@code channel}.
   *
   * @param name what a link is called: {@code link}, or the same with a prefix
   * @param mediaType of the feed's own documents
   */
  static void write(Xml xml, String name, Channel channel, String mediaType) {
    xml.empty(name, link("self", mediaType, channel.self()));
    if (channel.isArchive()) {
      xml.empty(name, link("current", mediaType, channel.feed()));
    }
    if (channel.next() != null) {
      xml.empty(name, link("prev-archive", mediaType, channel.next()));
    }
    if (channel.hub() != null) {
      xml.empty(name, link("hub", null, channel.hub()));
    }
  }

  /** The attributes of one link. */
  static Map<String, String> link(String relation, @Nullable String mediaType, String address) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("rel", relation);
    if (mediaType != null) {
      attributes.put("type", mediaType);
    }
    attributes.put("href", address);
    return attributes;
  }
}
