package dev.copydesk.publish.store;

import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.FeedPage;
import dev.copydesk.publish.feed.PlacedEntry;
import dev.copydesk.publish.feed.Wanted;
import dev.copydesk.publish.store.ScopedRows.Labels;
import dev.copydesk.publish.store.ScopedRows.Range;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The newest page of a feed, and the older ones behind it.
 *
 * <p>An older page is named by a place in the feed and has what stands just before it in one
 * partition, down to a boundary that was there before anyone asked: offsets are cut into strips of
 * equal width, and a strip that is not full enough is taken together with its neighbours, two by
 * two. How full it is does not depend on what was removed, so a page only ever loses posts, maybe
 * all. It is made of the log before that place alone, is the same on every node, and the ways down
 * from all newest pages soon meet.
 */
final class Pages {
  /** Offsets in a strip; in a quiet feed every second one is a transaction's mark. */
  private static final long STRIP = 32;

  /** Entries at the most behind an older page that is more than one strip. */
  private static final int FULL = 40;

  /** Where the newest page ends at the latest, in bytes of its entries: so much is written. */
  private static final long MOST_BYTES = 384 << 10;

  /** What an entry counts at the most: of a longer one its formats show less. */
  private static final long MOST_OF_ONE = 160 << 10;

  private static final int MOST_REMOVED = 100;

  private final ScopedRows rows;
  private final Clock clock;

  Pages(Connection connection, Clock clock) throws SQLException {
    this.rows = new ScopedRows(connection);
    this.clock = clock;
  }

  /** The newest page, of {@code size} posts at the most. */
  FeedPage newest(Wanted wanted, int size, Cursor end) throws SQLException {
    Optional<Labels> found = rows.labels(wanted, Kept.since(clock.instant()));
    Optional<Cursor> here = wanted.isAll() ? Optional.of(end) : Optional.empty();
    if (found.isEmpty()) {
      return new FeedPage(
          List.of(), List.of(), Optional.empty(), here, Instant.EPOCH, Instant.EPOCH);
    }
    Labels labels = found.get();
    List<StoredRow> all = new ArrayList<>();
    List<StoredRow> gone = new ArrayList<>();
    for (Range each : below(end)) {
      all.addAll(rows.current(labels, each, size + 1));
      gone.addAll(wanted.words().isEmpty() ? rows.gone(labels, each, MOST_REMOVED) : List.of());
    }
    List<PlacedEntry> removed =
        entries(newestOf(gone, MOST_REMOVED)).stream()
            .flatMap(each -> wanted.filter().view(each.entry()).map(each::saying).stream())
            .filter(each -> each.entry().post() == null)
            .toList();
    List<PlacedEntry> shown = entries(fitting(newestOf(all, size)));
    Instant modified = latest(shown, removed);
    return new FeedPage(
        shown, removed, next(labels, front(all, shown, end)), here, modified, modified);
  }

  /** The page with what stands before {@code before}. */
  FeedPage older(Wanted wanted, Cursor before) throws SQLException {
    Optional<Labels> labels = rows.labels(wanted, Kept.since(clock.instant()));
    Optional<StoredRow> first = labels.isEmpty() ? Optional.empty() : first(labels.get(), before);
    if (first.isEmpty()) {
      return new FeedPage(
          List.of(), List.of(), Optional.empty(), Optional.empty(), Instant.EPOCH, Instant.EPOCH);
    }
    int partition = first.get().partition;
    Range range = strips(labels.get(), first.get(), before.offsets().get(partition));
    List<PlacedEntry> posts = entries(rows.archived(labels.get(), range, Integer.MAX_VALUE));
    Optional<Cursor> next = next(labels.get(), before.at(partition, range.from()));
    Instant touched = rows.touched(labels.get(), range);
    return new FeedPage(
        posts, List.of(), next, Optional.empty(), latest(posts, List.of()), touched);
  }

  /** As many strips as are full together, from the one that {@code first} is in. */
  private Range strips(Labels labels, StoredRow first, long to) throws SQLException {
    long from = first.offset / STRIP * STRIP;
    for (long wide = 2 * STRIP; from > 0; wide *= 2) {
      long lower = first.offset / wide * wide;
      boolean isWhole = lower + wide <= to;
      if (!isWhole || !isRoomFor(labels, new Range(first.partition, lower, to))) {
        break;
      }
      from = lower;
    }
    return new Range(first.partition, from, to);
  }

  private boolean isRoomFor(Labels labels, Range range) throws SQLException {
    return rows.filed(labels, range, FULL + 1).size() <= FULL;
  }

  /** The place before what the newest page shows, the same until that changes. */
  private static Cursor front(List<StoredRow> all, List<PlacedEntry> shown, Cursor end) {
    Cursor front = Cursor.start(end.feed(), end.offsets().size());
    for (StoredRow each : all) {
      front =
          front.at(each.partition, Math.max(front.offsets().get(each.partition), each.offset + 1));
    }
    for (PlacedEntry each : shown) {
      front =
          front.at(
              each.partition(), Math.min(front.offsets().get(each.partition()), each.offset()));
    }
    return front;
  }

  private Optional<Cursor> next(Labels labels, Cursor before) throws SQLException {
    return first(labels, before).map(any -> before);
  }

  /** The newest row before {@code before}. */
  private Optional<StoredRow> first(Labels labels, Cursor before) throws SQLException {
    List<StoredRow> firsts = new ArrayList<>();
    for (Range each : below(before)) {
      firsts.addAll(rows.filed(labels, each, 1));
    }
    return firsts.stream().max(StoredRow.ORDER);
  }

  private static List<Range> below(Cursor cursor) {
    List<Range> ranges = new ArrayList<>();
    for (int each = 0; each < cursor.offsets().size(); each++) {
      if (cursor.offsets().get(each) > 0) {
        ranges.add(new Range(each, 0, cursor.offsets().get(each)));
      }
    }
    return ranges;
  }

  private static List<StoredRow> newestOf(List<StoredRow> rows, int most) {
    return rows.stream().sorted(StoredRow.ORDER.reversed()).limit(most).toList();
  }

  private static List<StoredRow> fitting(List<StoredRow> rows) {
    long bytes = 0;
    for (int i = 0; i < rows.size(); i++) {
      bytes += Math.min(rows.get(i).bytes(), MOST_OF_ONE);
      if (bytes > MOST_BYTES) {
        return rows.subList(0, i);
      }
    }
    return rows;
  }

  private static List<PlacedEntry> entries(List<StoredRow> rows) {
    return rows.stream().map(StoredRow::entry).toList();
  }

  private static Instant latest(List<PlacedEntry> shown, List<PlacedEntry> removed) {
    List<Instant> times = new ArrayList<>();
    shown.stream().limit(1).map(PlacedEntry::time).forEach(times::add);
    removed.stream().limit(1).map(PlacedEntry::time).forEach(times::add);
    return times.isEmpty() ? Instant.EPOCH : Collections.max(times, Comparator.naturalOrder());
  }
}
