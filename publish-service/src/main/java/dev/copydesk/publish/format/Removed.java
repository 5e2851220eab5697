package dev.copydesk.publish.format;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.publish.feed.PlacedEntry;
import java.time.Instant;

/** A post that is gone from a feed, as programs are told of it. */
record Removed(String id, String key, long sequence, Change change, Instant time, String url) {
  static Removed of(PlacedEntry placed) {
    FeedEntry entry = placed.entry();
    return new Removed(
        ItemId.of(entry), entry.id(), entry.sequence(), entry.change(), entry.time(), entry.url());
  }
}
