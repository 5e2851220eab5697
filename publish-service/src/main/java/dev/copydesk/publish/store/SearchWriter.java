package dev.copydesk.publish.store;

import dev.copydesk.contract.post.EnrichedPost;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes the words of public posts findable, and those that are gone unfindable. */
final class SearchWriter {
  private final PreparedStatement add;
  private final PreparedStatement remove;
  private final PreparedStatement forget;

  SearchWriter(Connection connection) throws SQLException {
    add = connection.prepareStatement("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)");
    forget = connection.prepareStatement("INSERT INTO search (search) VALUES ('optimize')");
    remove = connection.prepareStatement("DELETE FROM search WHERE rowid = ?");
  }

  void add(long row, @Nullable EnrichedPost post) throws SQLException {
    if (post != null) {
      add.setLong(1, row);
      add.setString(2, SearchWords.of(post.title().text()));
      add.setString(3, SearchWords.of(post.content().text()));
      add.execute();
    }
  }

  /**
   * Writes the index anew without what was removed. Until then its words stay in it, only marked as
   * gone; so this is for what must not stay, since it takes as long as there are posts.
   */
  void forget() throws SQLException {
    forget.execute();
  }

  void remove(long row) throws SQLException {
    remove.setLong(1, row);
    remove.execute();
  }
}
