package dev.copydesk.publish.push;

import dev.copydesk.publish.feed.Cursor;

/** A topic's document at one moment. */
public final class Content {
  private final String mediaType;
  private final byte[] body;
  private final String links;
  private final Cursor at;

  /**
   * A document that is not to be changed.
   *
   * @param links what leads from it to itself and to its hub, as the header {@code Link} has it
   * @param at where in the feed it was read
   */
  public Content(String mediaType, byte[] body, String links, Cursor at) {
    this.mediaType = mediaType;
    this.body = body;
    this.links = links;
    this.at = at;
  }

  String mediaType() {
    return mediaType;
  }

  byte[] body() {
    return body;
  }

  String links() {
    return links;
  }

  Cursor at() {
    return at;
  }
}
