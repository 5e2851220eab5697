package dev.copydesk.publish.store;

import dev.copydesk.contract.post.Candidate;
import dev.copydesk.contract.post.EnrichedPost;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Keeps what public posts propose, and nothing of those that are gone. */
final class CandidateWriter {
  private final PreparedStatement add;
  private final PreparedStatement remove;

  CandidateWriter(Connection connection) throws SQLException {
    add =
        connection.prepareStatement(
            "INSERT INTO candidate (site, language, folded, row, surface, count, reason)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET count = count + excluded.count");
    remove = connection.prepareStatement("DELETE FROM candidate WHERE row = ?");
  }

  void add(long row, @Nullable EnrichedPost post) throws SQLException {
    if (post == null || post.candidates().isEmpty()) {
      return;
    }
    add.setString(1, post.site());
    add.setString(2, post.language().code().replaceFirst("-.*", ""));
    add.setLong(4, row);
    for (Candidate each : post.candidates()) {
      add.setString(3, Folding.of(each.surface()));
      add.setString(5, each.surface());
      add.setInt(6, each.count());
      add.setString(7, each.reason().name());
      add.addBatch();
    }
    add.executeBatch();
  }

  void remove(long row) throws SQLException {
    remove.setLong(1, row);
    remove.execute();
  }
}
