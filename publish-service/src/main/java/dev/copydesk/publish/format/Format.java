package dev.copydesk.publish.format;

import dev.copydesk.publish.feed.FeedPage;

/** One way to write the feed. The same page is always the same bytes. */
public interface Format {
  /** The media type of what it writes, with its parameters. */
  String mediaType();

  /** A page of the feed, as UTF-8. */
  byte[] write(Channel channel, FeedPage page);
}
