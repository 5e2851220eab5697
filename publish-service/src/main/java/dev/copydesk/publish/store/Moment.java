package dev.copydesk.publish.store;

import dev.copydesk.publish.feed.Cursor;
import java.time.Instant;

/**
 * All that the store's answers depend on: at equal moments they are the same.
 *
 * @param end where the feed ends
 * @param kept since when it has what is superseded
 */
public record Moment(Cursor end, Instant kept) {}
