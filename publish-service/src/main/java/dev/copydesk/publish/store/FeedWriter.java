package dev.copydesk.publish.store;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.publish.feed.PlacedEntry;
import dev.copydesk.publish.feed.Scopes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The statements that write; whoever calls them commits. */
final class FeedWriter {
  /** As long as the topic keeps what is superseded. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final Duration PRUNED_EVERY = Duration.ofHours(1);

  private final Connection connection;
  private final Clock clock;
  private final PreparedStatement supersede;
  private final PreparedStatement add;
  private final PreparedStatement versions;
  private final PreparedStatement withdraw;
  private final PreparedStatement move;
  private final PreparedStatement prune;
  private Instant pruned = Instant.EPOCH;
  private boolean withdrew;

  FeedWriter(Connection connection, Clock clock) throws SQLException {
    this.connection = connection;
    this.clock = clock;
    supersede =
        connection.prepareStatement("UPDATE change SET latest = 0 WHERE post = ? AND latest");
    add =
        connection.prepareStatement(
            "INSERT INTO change (partition, offset, post, site, time, latest, public, entry)"
                + " VALUES (?, ?, ?, ?, ?, 1, ?, ?)");
    versions =
        connection.prepareStatement("SELECT row, entry FROM change WHERE post = ? AND public");
    withdraw = connection.prepareStatement("UPDATE change SET public = 0, entry = ? WHERE row = ?");
    move = connection.prepareStatement("UPDATE place SET next = ? WHERE partition = ?");
    prune = connection.prepareStatement("DELETE FROM change WHERE NOT latest AND time < ?");
  }

  void write(List<PlacedEntry> batch) throws SQLException {
    for (PlacedEntry each : batch) {
      supersede.setString(1, each.entry().id());
      supersede.execute();
      if (each.entry().change().removes()) {
        withdrawAllOf(each.entry().id());
      }
      add(each);
      move.setLong(1, each.offset() + 1);
      move.setInt(2, each.partition());
      move.execute();
    }
    if (pruned.plus(PRUNED_EVERY).isBefore(clock.instant())) {
      pruned = clock.instant();
      prune.setLong(1, pruned.minus(KEPT).toEpochMilli());
      prune.execute();
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

  private void add(PlacedEntry placed) throws SQLException {
    FeedEntry entry = placed.entry();
    add.setInt(1, placed.partition());
    add.setLong(2, placed.offset());
    add.setString(3, entry.id());
    add.setString(4, entry.site());
    add.setLong(5, placed.time().toEpochMilli());
    add.setInt(6, entry.post() == null ? 0 : 1);
    add.setBytes(7, Json.MAPPER.writeValueAsBytes(entry));
    add.execute();
  }

  /** An entry about a text that is public no more says so, too: what it said is gone. */
  private void withdrawAllOf(String post) throws SQLException {
    versions.setString(1, post);
    try (ResultSet rows = versions.executeQuery()) {
      while (rows.next()) {
        FeedEntry entry = Json.MAPPER.readValue(rows.getBytes(2), FeedEntry.class);
        FeedEntry withdrawn = entry.without(Change.UNPUBLISHED, everScoped(entry));
        withdraw.setBytes(1, Json.MAPPER.writeValueAsBytes(withdrawn));
        withdraw.setLong(2, rows.getLong(1));
        withdraw.addBatch();
      }
    }
    withdraw.executeBatch();
    withdrew = true;
  }

  private static Set<String> everScoped(FeedEntry entry) {
    Set<String> ever = new HashSet<>(entry.left());
    EnrichedPost post = entry.post();
    if (post != null) {
      ever.addAll(Scopes.of(post));
    }
    return ever;
  }
}
