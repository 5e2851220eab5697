package dev.copydesk.publish.push;

import dev.copydesk.publish.feed.Cursor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told of changes, and how far that is.
 *
 * @param callback where they are told
 * @param topic what they are told of, see {@link FeedTopics.Topic}
 * @param secret what is said to them is signed with it; null for no signature
 * @param at up to where in the feed they know
 * @param failures how often they could not be told what comes next
 * @param due when that is tried, the next time
 */
record Subscriber(
    long id,
    String callback,
    FeedTopics.Topic topic,
    @Nullable String secret,
    Cursor at,
    int failures,
    Instant due) {}
