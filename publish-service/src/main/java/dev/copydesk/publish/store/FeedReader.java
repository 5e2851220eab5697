package dev.copydesk.publish.store;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.feed.Changes;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.FeedPage;
import dev.copydesk.publish.feed.PlacedEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The questions that the store answers, all of one moment. For one thread at a time. */
public final class FeedReader implements AutoCloseable {
  private static final int MOST_REMOVED = 100;

  private final Connection connection;
  private final PreparedStatement after;
  private final PreparedStatement current;
  private final PreparedStatement latest;
  private final PreparedStatement modified;

  FeedReader(Connection connection) throws SQLException {
    this.connection = connection;
    // The inner query takes what one partition can add to the answer, the outer one merges.
    after =
        connection.prepareStatement(
            "SELECT c.partition, c.offset, c.time, c.entry FROM json_each(?1) v JOIN change c"
                + " ON c.row IN (SELECT row FROM change WHERE partition = v.key"
                + " AND offset >= v.value ORDER BY offset LIMIT ?2)"
                + " ORDER BY c.time, c.partition, c.offset LIMIT ?2");
    current =
        connection.prepareStatement(
            "SELECT c.partition, c.offset, c.time, c.entry FROM json_each(?1) v JOIN change c"
                + " ON c.row IN (SELECT row FROM change WHERE latest AND public = ?3"
                + " AND partition = v.key AND offset < v.value"
                + " AND offset >= json_extract(?4, '$[' || v.key || ']')"
                + " AND (?5 IS NULL OR site = ?5) ORDER BY offset DESC LIMIT ?2)"
                + " ORDER BY c.time DESC, c.partition DESC, c.offset DESC LIMIT ?2");
    latest =
        connection.prepareStatement(
            "SELECT partition, offset, time, entry FROM change WHERE post = ? AND latest");
    modified =
        connection.prepareStatement(
            "SELECT max(c.time) FROM place p JOIN change c"
                + " ON c.partition = p.partition AND c.offset = p.next - 1");
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
    return ask(
        () -> {
          after.setString(1, since.offsets().toString());
          after.setInt(2, most);
          List<PlacedEntry> entries = entries(after, bytes);
          Cursor next = since;
          for (PlacedEntry entry : entries) {
            next = next.after(entry);
          }
          return new Changes(entries, next);
        });
  }

  /**
   * The public posts whose latest entry stands before {@code before}, newest change first.
   *
   * @param before null for the newest
   * @param site null for all sites
   */
  public FeedPage page(@Nullable Cursor before, int size, @Nullable String site) {
    return ask(
        () -> {
          Cursor end = end();
          Cursor to = before == null ? end : before;
          Cursor start = Cursor.start(end.feed(), end.offsets().size());
          List<PlacedEntry> found = current(start, to, new Current(true, site, size + 1));
          boolean more = found.size() > size;
          List<PlacedEntry> posts = more ? found.subList(0, size) : found;
          Cursor from = more ? frontOf(posts, to) : start;
          List<PlacedEntry> removed = current(from, to, new Current(false, site, MOST_REMOVED));
          Optional<Cursor> next = more ? Optional.of(from) : Optional.empty();
          boolean newest = before == null && site == null;
          return new FeedPage(
              posts, removed, next, newest ? Optional.of(end) : Optional.empty(), modified());
        });
  }

  /** The last entry of a post; empty when the feed never had it. */
  public Optional<PlacedEntry> latest(PostKey key) {
    return ask(
        () -> {
          latest.setString(1, key.toString());
          return entries(latest, Long.MAX_VALUE).stream().findFirst();
        });
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private record Current(boolean isPublic, @Nullable String site, int most) {}

  private List<PlacedEntry> current(Cursor from, Cursor to, Current wanted) throws SQLException {
    current.setString(1, to.offsets().toString());
    current.setInt(2, wanted.most());
    current.setInt(3, wanted.isPublic() ? 1 : 0);
    current.setString(4, from.offsets().toString());
    current.setString(5, wanted.site());
    return entries(current, Long.MAX_VALUE);
  }

  private Instant modified() throws SQLException {
    try (ResultSet row = modified.executeQuery()) {
      return Instant.ofEpochMilli(row.getLong(1));
    }
  }

  private static Cursor frontOf(List<PlacedEntry> posts, Cursor to) {
    Cursor front = to;
    for (PlacedEntry post : posts) {
      front = front.before(post);
    }
    return front;
  }

  private static List<PlacedEntry> entries(PreparedStatement statement, long bytes)
      throws SQLException {
    List<PlacedEntry> entries = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      for (long left = bytes; rows.next(); ) {
        byte[] json = rows.getBytes(4);
        left -= json.length;
        if (left < 0 && !entries.isEmpty()) {
          break;
        }
        entries.add(
            new PlacedEntry(
                rows.getInt(1),
                rows.getLong(2),
                Instant.ofEpochMilli(rows.getLong(3)),
                Json.MAPPER.readValue(json, FeedEntry.class)));
      }
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
