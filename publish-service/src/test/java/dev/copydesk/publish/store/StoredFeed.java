package dev.copydesk.publish.store;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.SamplePosts;
import dev.copydesk.publish.feed.Feed;
import dev.copydesk.publish.feed.PlacedEntry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A feed of two partitions that tests write entry by entry, without a broker; a site's entries go
 * to one partition, and the odd sites' to the second.
 */
public final class StoredFeed implements AutoCloseable {
  public static final int PARTITIONS = 2;
  private static final long END = 1_000_000;

  /** A minute after everything happened. */
  static final Clock SOON = Clock.fixed(SamplePosts.RECEIVED.plusSeconds(60), ZoneOffset.UTC);

  public final FeedStore store;
  private final long[] offsets = new long[PARTITIONS];
  private final List<PlacedEntry> log = new ArrayList<>();

  public StoredFeed(Path folder) {
    this(folder, SOON);
  }

  public StoredFeed(Path folder, Clock clock) {
    store = FeedStore.open(folder, feed("feed-1"), clock);
  }

  static Feed feed(String name) {
    return new Feed(
        name, Collections.nCopies(PARTITIONS, 0L), Collections.nCopies(PARTITIONS, END));
  }

  /** Writes entries as one batch. */
  public void add(FeedEntry... entries) {
    List<PlacedEntry> batch = Arrays.stream(entries).map(this::place).toList();
    log.addAll(batch);
    store.write(batch);
  }

  /** Everything that was written, in the one order. */
  public List<FeedEntry> log() {
    return log.stream().sorted(PlacedEntry.ORDER).map(PlacedEntry::entry).toList();
  }

  /** The same where it stands. */
  List<PlacedEntry> placed() {
    return List.copyOf(log);
  }

  PlacedEntry place(FeedEntry entry) {
    int partition = Math.floorMod(entry.site().hashCode(), PARTITIONS);
    // Markers of transactions take offsets, too.
    long offset = offsets[partition];
    offsets[partition] += 2;
    return new PlacedEntry(partition, offset, entry.time(), entry);
  }

  @Override
  public void close() {
    store.close();
  }
}
