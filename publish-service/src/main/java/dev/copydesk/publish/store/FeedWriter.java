package dev.copydesk.publish.store;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.feed.PlacedEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The statements that write; whoever calls them commits. */
final class FeedWriter {
  private static final Duration PRUNED_EVERY = Duration.ofHours(1);

  private final Connection connection;
  private final Clock clock;
  private final PreparedStatement supersede;
  private final PreparedStatement add;
  private final PreparedStatement versions;
  private final PreparedStatement withdraw;
  private final PreparedStatement move;
  private final PreparedStatement old;
  private final PreparedStatement prune;
  private final ScopeWriter scopes;
  private final SearchWriter search;
  private final CandidateWriter candidates;
  private Instant pruned = Instant.EPOCH;
  // A process that was killed may have left a log behind.
  private volatile boolean withdrew = true;

  FeedWriter(Connection connection, Clock clock) throws SQLException {
    this.connection = connection;
    this.clock = clock;
    supersede =
        connection.prepareStatement(
            "UPDATE change SET latest = 0 WHERE post = ? AND latest RETURNING row");
    add =
        connection.prepareStatement(
            "INSERT INTO change (partition, offset, post, time, latest, public, entry)"
                + " VALUES (?, ?, ?, ?, 1, ?, ?) RETURNING row");
    versions =
        connection.prepareStatement(
            "SELECT row, partition, offset, entry FROM change WHERE post = ? AND (public OR ?)");
    withdraw = connection.prepareStatement("UPDATE change SET public = 0, entry = ? WHERE row = ?");
    move = connection.prepareStatement("UPDATE place SET next = ? WHERE partition = ?");
    old =
        connection.prepareStatement(
            "SELECT row, partition, offset, entry FROM change WHERE NOT latest AND time < ?");
    prune = connection.prepareStatement("DELETE FROM change WHERE row = ?");
    scopes = new ScopeWriter(connection);
    search = new SearchWriter(connection);
    candidates = new CandidateWriter(connection);
  }

  void write(List<PlacedEntry> batch) throws SQLException {
    for (PlacedEntry each : batch) {
      supersede(each.entry().id());
      if (each.entry().change().removes()) {
        withdrawAllOf(each.entry());
      }
      add(each);
      move.setLong(1, each.offset() + 1);
      move.setInt(2, each.partition());
      move.execute();
    }
    if (batch.stream().anyMatch(each -> each.entry().change() == FeedEntry.Change.TAKEN_DOWN)) {
      search.forget();
    }
    if (pruned.plus(PRUNED_EVERY).isBefore(clock.instant())) {
      pruned = clock.instant();
      prune(Kept.since(pruned));
    }
  }

  /** Empties the log beside the file when a text was withdrawn; it would keep a copy. */
  void tidy() throws SQLException {
    if (withdrew) {
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
        withdrew = row.getInt("busy") != 0;
      }
      connection.setAutoCommit(false);
    }
  }

  /** Whether the log beside the file may still have a copy of what was withdrawn. */
  boolean isUntidy() {
    return withdrew;
  }

  private void supersede(String post) throws SQLException {
    supersede.setString(1, post);
    try (ResultSet row = supersede.executeQuery()) {
      if (row.next()) {
        search.remove(row.getLong(1));
        candidates.remove(row.getLong(1));
      }
    }
  }

  private void add(PlacedEntry placed) throws SQLException {
    FeedEntry entry = placed.entry();
    add.setInt(1, placed.partition());
    add.setLong(2, placed.offset());
    add.setString(3, entry.id());
    add.setLong(4, Kept.micros(placed.time()));
    add.setInt(5, entry.post() == null ? 0 : 1);
    add.setBytes(6, Json.MAPPER.writeValueAsBytes(entry));
    try (ResultSet row = add.executeQuery()) {
      search.add(row.getLong(1), entry.post());
      candidates.add(row.getLong(1), entry.post());
    }
    scopes.add(entry, placed.partition(), placed.offset());
  }

  /**
   * An entry about a text that is public no more says so, too: what it said is gone. Of a post that
   * is taken down, removals are said anew as well: they have its address.
   */
  private void withdrawAllOf(FeedEntry removal) throws SQLException {
    versions.setString(1, removal.id());
    versions.setBoolean(2, removal.change() == FeedEntry.Change.TAKEN_DOWN);
    for (Row each : rows(versions)) {
      Set<String> ever = new HashSet<>(each.entry().left());
      ever.addAll(ScopeWriter.held(each.entry()));
      ever.remove(ScopeWriter.ALL);
      FeedEntry withdrawn = each.entry().without(removal.change(), ever);
      scopes.remove(each.entry(), each.partition(), each.offset());
      scopes.add(withdrawn, each.partition(), each.offset());
      withdraw.setBytes(1, Json.MAPPER.writeValueAsBytes(withdrawn));
      withdraw.setLong(2, each.number());
      withdraw.execute();
    }
    withdrew = true;
  }

  private void prune(Instant before) throws SQLException {
    old.setLong(1, Kept.micros(before));
    for (Row each : rows(old)) {
      scopes.remove(each.entry(), each.partition(), each.offset());
      prune.setLong(1, each.number());
      prune.execute();
    }
  }

  private static List<Row> rows(PreparedStatement statement) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        FeedEntry entry = Json.MAPPER.readValue(found.getBytes(4), FeedEntry.class);
        rows.add(new Row(found.getLong(1), found.getInt(2), found.getLong(3), entry));
      }
    }
    return rows;
  }

  private record Row(long number, int partition, long offset, FeedEntry entry) {}
}
