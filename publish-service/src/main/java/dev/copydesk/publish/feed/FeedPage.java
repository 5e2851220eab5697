package dev.copydesk.publish.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of the posts that are public now, as every format shows it.
 *
 * @param posts the latest entry of each post, newest change first
 * @param removed posts that were unpublished, newest first, among and after those of this page and
 *     before those of the next
 * @param next where the next page begins; empty on the last one
 * @param end the end of the feed when the page was read, on the newest page of all sites: what
 *     changes later comes after it. Other pages have none, so that they stay as they are while
 *     something else changes
 * @param modified when the feed last changed, within what was asked for
 */
public record FeedPage(
    List<PlacedEntry> posts,
    List<PlacedEntry> removed,
    Optional<Cursor> next,
    Optional<Cursor> end,
    Instant modified) {
  public FeedPage {
    posts = List.copyOf(posts);
    removed = List.copyOf(removed);
  }
}
