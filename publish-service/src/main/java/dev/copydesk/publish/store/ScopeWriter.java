package dev.copydesk.publish.store;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.publish.feed.Scopes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Files entries under what their posts are filed under, for filters to find them. */
final class ScopeWriter {
  /** What every entry is filed under. */
  static final String ALL = "*";

  private static final int MOST_KNOWN = 50_000;

  private final PreparedStatement name;
  private final PreparedStatement label;
  private final PreparedStatement file;
  private final PreparedStatement unfile;
  private final Map<String, Long> known = new HashMap<>();

  ScopeWriter(Connection connection) throws SQLException {
    name = connection.prepareStatement("INSERT OR IGNORE INTO label (name) VALUES (?)");
    label = connection.prepareStatement("SELECT id FROM label WHERE name = ?");
    file = connection.prepareStatement("INSERT OR IGNORE INTO scope VALUES (?, ?, ?, ?)");
    unfile =
        connection.prepareStatement(
            "DELETE FROM scope WHERE label = ? AND held = ? AND partition = ? AND offset = ?");
  }

  /** What {@code entry} is filed under now. */
  static Set<String> held(FeedEntry entry) {
    EnrichedPost post = entry.post();
    if (post == null) {
      return Set.of();
    }
    Set<String> held = new HashSet<>(Scopes.of(post));
    held.add(ALL);
    return held;
  }

  /** What {@code entry} is filed under no longer. */
  static Set<String> left(FeedEntry entry) {
    Set<String> left = new HashSet<>(entry.left());
    if (entry.post() == null) {
      left.add(ALL);
    }
    return left;
  }

  void add(FeedEntry entry, int partition, long offset) throws SQLException {
    each(file, held(entry), true, partition, offset);
    each(file, left(entry), false, partition, offset);
  }

  void remove(FeedEntry entry, int partition, long offset) throws SQLException {
    each(unfile, held(entry), true, partition, offset);
    each(unfile, left(entry), false, partition, offset);
  }

  private void each(
      PreparedStatement what, Set<String> labels, boolean held, int partition, long offset)
      throws SQLException {
    for (String each : labels) {
      what.setLong(1, id(each));
      what.setInt(2, held ? 1 : 0);
      what.setInt(3, partition);
      what.setLong(4, offset);
      what.addBatch();
    }
    what.executeBatch();
  }

  private long id(String text) throws SQLException {
    Long id = known.get(text);
    if (id == null) {
      name.setString(1, text);
      name.execute();
      id = find(text);
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(text, id);
    }
    return id;
  }

  private long find(String text) throws SQLException {
    label.setString(1, text);
    try (ResultSet row = label.executeQuery()) {
      return row.getLong(1);
    }
  }
}
