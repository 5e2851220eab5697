package dev.copydesk.publish.format;

import org.jspecify.annotations.Nullable;

/**
 * What one document of a feed says of itself.
 *
 * @param title for people
 * @param home address of the page that shows the same posts
 * @param feed address of the feed's first page, in the format at hand: the one to subscribe to
 * @param self address of this document
 * @param next address of the page with what is older; null on the last one
 * @param hub address of the hub that tells of changes; null where there is none
 * @param text how much of each post is shown
 */
public record Channel(
    String title,
    String home,
    String feed,
    String self,
    @Nullable String next,
    @Nullable String hub,
    Text text) {

  /** How much of a post a feed shows. */
  public enum Text {
    /** Its content. */
    FULL,
    /** Its excerpt alone. */
    EXCERPT
  }

  /** Whether it is a document that newer posts do not change. */
  boolean isArchive() {
    return !self.equals(feed);
  }
}
