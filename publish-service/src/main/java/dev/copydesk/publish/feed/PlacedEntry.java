package dev.copydesk.publish.feed;

import dev.copydesk.contract.event.FeedEntry;
import java.time.Instant;
import java.util.Comparator;

/**
 * An entry where it stands in the feed.
 *
 * @param time when the feed says it, to the microsecond: runs forward within a partition, so that
 *     the order below keeps each partition's own
 * @param entry what it says
 */
public record PlacedEntry(int partition, long offset, Instant time, FeedEntry entry) {
  /** The one order of all entries, the same on every node. */
  public static final Comparator<PlacedEntry> ORDER =
      Comparator.comparing(PlacedEntry::time)
          .thenComparingInt(PlacedEntry::partition)
          .thenComparingLong(PlacedEntry::offset);

  /** The same place with what a reader there has to hear. */
  public PlacedEntry saying(FeedEntry seen) {
    return new PlacedEntry(partition, offset, time, seen);
  }
}
