package dev.copydesk.publish.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of the posts that are public now, as every format shows it.
 *
 * @param posts newest change first, each post once. The newest page has each post's latest entry;
 *     an older page is an archive, and goes on saying what it said when a post of it was changed
 * @param removed on the newest page, posts that are gone, newest first, one hundred at the most
 * @param next where the next page begins; empty on the last one
 * @param end the end of the feed when the page was read, on the newest page of all posts: what
 *     changes later comes after it. Other pages have none, so that they stay as they are while
 *     something else changes
 * @param updated when the newest of what is shown was said
 * @param modified when the page last changed, also by losing something
 */
public record FeedPage(
    List<PlacedEntry> posts,
    List<PlacedEntry> removed,
    Optional<Cursor> next,
    Optional<Cursor> end,
    Instant updated,
    Instant modified) {
  public FeedPage {
    posts = List.copyOf(posts);
    removed = List.copyOf(removed);
  }
}
