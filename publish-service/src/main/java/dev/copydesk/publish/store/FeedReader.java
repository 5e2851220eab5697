package dev.copydesk.publish.store;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.feed.Changes;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.FeedPage;
import dev.copydesk.publish.feed.Filter;
import dev.copydesk.publish.feed.PlacedEntry;
import dev.copydesk.publish.feed.SiteCandidate;
import dev.copydesk.publish.feed.Wanted;
import dev.copydesk.publish.feed.WantedCandidates;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The questions that the store answers, all of one moment. For one thread at a time. */
public final class FeedReader implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement after;
  private final PreparedStatement latest;
  private final PreparedStatement entries;
  private final PreparedStatement modified;
  private final Pages pages;
  private final CandidateRows candidates;

  FeedReader(Connection connection, Clock clock) throws SQLException {
    this.connection = connection;
    // The inner query takes what one partition can add to the answer, the outer one merges.
    after =
        connection.prepareStatement(
            "SELECT c.partition, c.offset, c.time, c.entry FROM json_each(?1) v JOIN change c"
                + " ON c.row IN (SELECT row FROM change WHERE partition = v.key"
                + " AND offset >= v.value AND NOT EXISTS (SELECT 1 FROM json_each(?3) f"
                + " WHERE NOT EXISTS (SELECT 1 FROM scope s JOIN label l ON l.id = s.label"
                + " WHERE l.name = f.value AND s.held IN (0, 1) AND s.partition = change.partition"
                + " AND s.offset = change.offset)) ORDER BY offset LIMIT ?2)"
                + " ORDER BY c.time, c.partition, c.offset LIMIT ?2");
    latest =
        connection.prepareStatement(
            "SELECT partition, offset, time, entry FROM change WHERE post = ? AND latest");
    entries =
        connection.prepareStatement(
            "SELECT partition, offset, time, entry FROM change WHERE post = ?");
    modified =
        connection.prepareStatement(
            "SELECT max((SELECT time FROM change c WHERE c.partition = p.partition"
                + " ORDER BY c.offset DESC LIMIT 1)) FROM place p");
    pages = new Pages(connection, clock);
    candidates = new CandidateRows(connection);
    // To prepare what searches is to read, and what reads keeps the log beside the file from going.
    connection.rollback();
  }

  <T> T ask(Function<FeedReader, T> question) throws SQLException {
    try {
      return question.apply(this);
    } finally {
      connection.rollback();
    }
  }

  /** The end of the feed, as far as this node has it. */
  public Cursor end() {
    return ask(() -> FeedFile.place(connection));
  }

  /**
   * What happened after {@code since}, oldest first.
   *
   * @param most how many entries at the most
   * @param bytes where to stop before: at least one entry is given, however large
   */
  public Changes changes(Cursor since, int most, long bytes) {
    return changes(Filter.ALL, since, most, bytes);
  }

  /** The same as the reader of a filter has to hear it, see {@link Filter#view}. */
  public Changes changes(Filter filter, Cursor since, int most, long bytes) {
    return ask(
        () -> {
          after.setString(1, since.offsets().toString());
          after.setInt(2, most);
          after.setString(3, Json.MAPPER.writeValueAsString(filter.scopes()));
          List<PlacedEntry> entries = new ArrayList<>();
          Cursor next = since;
          for (PlacedEntry placed : entries(StoredRow.all(after), bytes)) {
            next = next.after(placed);
            filter.view(placed.entry()).map(placed::saying).ifPresent(entries::add);
          }
          return new Changes(entries, next);
        });
  }

  /**
   * The posts that are wanted, newest change first.
   *
   * @param before null for the newest page, of {@code size} posts at the most; an older page has a
   *     size of its own
   */
  public FeedPage page(Wanted wanted, @Nullable Cursor before, int size) {
    return ask(
        () -> before == null ? pages.newest(wanted, size, end()) : pages.older(wanted, before));
  }

  /** What a site's posts propose and its glossary lacks, what is to be defined next first. */
  public List<SiteCandidate> candidates(WantedCandidates wanted) {
    return ask(() -> candidates.best(wanted));
  }

  /** When the feed last changed. */
  public Instant modified() {
    return ask(
        () -> {
          try (ResultSet row = modified.executeQuery()) {
            return Kept.instant(row.getLong(1));
          }
        });
  }

  /** The last entry of a post; empty when the feed never had it. */
  public Optional<PlacedEntry> latest(PostKey key) {
    return ask(
        () -> {
          latest.setString(1, key.toString());
          return StoredRow.all(latest).stream().findFirst().map(StoredRow::entry);
        });
  }

  /** What is left of a post, see {@link FeedStore#traces}. */
  Traces traces(PostKey key, boolean isUntidy) {
    return ask(
        () -> {
          entries.setString(1, key.toString());
          List<FeedEntry> all =
              StoredRow.all(entries).stream().map(row -> row.entry().entry()).toList();
          long telling =
              all.stream().filter(each -> each.change() != FeedEntry.Change.TAKEN_DOWN).count();
          return new Traces(all.size(), telling, isUntidy);
        });
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static List<PlacedEntry> entries(List<StoredRow> rows, long bytes) {
    List<PlacedEntry> entries = new ArrayList<>();
    long left = bytes;
    for (StoredRow row : rows) {
      left -= row.bytes();
      if (left < 0 && !entries.isEmpty()) {
        break;
      }
      entries.add(row.entry());
    }
    return entries;
  }

  private static <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw new IllegalStateException("the store did not answer: " + e.getMessage(), e);
    }
  }

  private interface Question<T> {
    T ask() throws SQLException;
  }
}
