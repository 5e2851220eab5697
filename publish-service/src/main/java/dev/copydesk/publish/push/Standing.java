package dev.copydesk.publish.push;

import dev.copydesk.publish.feed.Cursor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an endpoint has been told.
 *
 * @param at up to where in the feed, but for what it is owed
 * @param failures how often the message after that did not arrive
 * @param due when it is sent, the next time
 * @param paused why nothing is sent; null while it is
 */
record Standing(Cursor at, int failures, Instant due, @Nullable String paused) {}
