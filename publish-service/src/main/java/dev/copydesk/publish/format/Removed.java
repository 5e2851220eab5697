package dev.copydesk.publish.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.publish.content.Links;
import dev.copydesk.publish.feed.PlacedEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post that is gone from a feed, as programs are told of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Removed(
    String id, String key, long sequence, Change change, Instant time, @Nullable String url) {
  static Removed of(PlacedEntry placed) {
    FeedEntry entry = placed.entry();
    return new Removed(
        ItemId.of(entry),
        entry.id(),
        entry.sequence(),
        entry.change(),
        entry.time(),
        Links.brief(entry.url()));
  }
}
