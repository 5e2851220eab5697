package dev.copydesk.publish.store;

import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file itself: opened as it is when it goes on where the feed does, and made anew otherwise.
 *
 * <p>{@code change} has one row an entry, {@code latest} on each post's last one and {@code public}
 * on those that hold a post; {@code time} counts microseconds. {@code place} has, of each
 * partition, the offset to go on with. {@code scope} says what an entry's post is filed under
 * ({@code held}) or no longer is, {@code label} how that is called. {@code search} has the words of
 * the posts that are public now, and no text; {@code candidate} what those posts propose.
 */
final class FeedFile {
  private static final Logger LOG = LoggerFactory.getLogger(FeedFile.class);

  /** To be counted up whenever the tables change: a file with another number is thrown away. */
  private static final int LAYOUT = 3;

  private static final Set<SQLiteErrorCode> BROKEN =
      Set.of(SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_CORRUPT);
  private static final int BUSY_MILLIS = 10_000;
  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE place (partition INTEGER PRIMARY KEY, next INTEGER NOT NULL, feed TEXT)",
          "CREATE TABLE change (row INTEGER PRIMARY KEY, partition INTEGER NOT NULL,"
              + " offset INTEGER NOT NULL, post TEXT NOT NULL, time INTEGER NOT NULL,"
              + " latest INTEGER NOT NULL, public INTEGER NOT NULL, entry BLOB NOT NULL)",
          "CREATE UNIQUE INDEX change_in_order ON change (partition, offset)",
          "CREATE INDEX change_of_post ON change (post)",
          "CREATE INDEX change_superseded ON change (time) WHERE NOT latest",
          "CREATE TABLE label (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
          "CREATE TABLE scope (label INTEGER NOT NULL, held INTEGER NOT NULL,"
              + " partition INTEGER NOT NULL, offset INTEGER NOT NULL,"
              + " PRIMARY KEY (label, held, partition, offset)) WITHOUT ROWID",
          "CREATE TABLE candidate (site TEXT NOT NULL, language TEXT NOT NULL,"
              + " folded TEXT NOT NULL, row INTEGER NOT NULL, surface TEXT NOT NULL,"
              + " count INTEGER NOT NULL, reason TEXT NOT NULL,"
              + " PRIMARY KEY (site, language, folded, row)) WITHOUT ROWID",
          "CREATE INDEX candidate_of_row ON candidate (row)",
          "CREATE VIRTUAL TABLE search USING fts5 (title, text, content='', contentless_delete=1,"
              + " tokenize='unicode61 remove_diacritics 2')",
          "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
          "PRAGMA user_version = " + LAYOUT);

  private final Path path;

  FeedFile(Path folder) {
    path = folder.resolve("feed.sqlite");
  }

  /** The one connection that writes; the file goes on where {@code feed} does. */
  Connection open(Feed feed) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      if (Files.exists(path)) {
        Connection kept = openKept(feed);
        if (kept != null) {
          return kept;
        }
        discard();
      }
      return create(feed);
    } catch (SQLException | IOException e) {
      throw new StoreException(path, e);
    }
  }

  /** One more connection, to read with. */
  Connection reader() {
    var config = config();
    config.setReadOnly(true);
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + path);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  StoreException failed(SQLException cause) {
    return new StoreException(path, cause);
  }

  private @Nullable Connection openKept(Feed feed) throws SQLException {
    try {
      Connection connection = connect();
      if (layout(connection) == LAYOUT && feed.goesOnAt(place(connection))) {
        return connection;
      }
      connection.close();
      LOG.info("{} is not of the feed as it now is; it is built again", path);
    } catch (SQLiteException e) {
      if (!BROKEN.contains(e.getResultCode())) {
        throw e;
      }
      LOG.warn("{} is broken; it is built again: {}", path, e.getMessage());
    }
    return null;
  }

  private Connection create(Feed feed) throws SQLException {
    Connection connection = connect();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String each : TABLES) {
        statement.execute(each);
      }
    }
    try (PreparedStatement place =
        connection.prepareStatement("INSERT INTO place VALUES (?, 0, ?)")) {
      for (int partition = 0; partition < feed.partitions(); partition++) {
        place.setInt(1, partition);
        place.setString(2, feed.name());
        place.execute();
      }
    }
    connection.commit();
    return connection;
  }

  private void discard() throws IOException {
    for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(path.resolveSibling(path.getFileName() + suffix));
    }
  }

  /** Up to where the file has the feed. */
  static Cursor place(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT next, feed FROM place ORDER BY partition")) {
      List<Long> offsets = new ArrayList<>();
      String feed = "";
      while (rows.next()) {
        offsets.add(rows.getLong(1));
        feed = rows.getString(2);
      }
      return new Cursor(feed, offsets);
    }
  }

  private static int layout(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  private Connection connect() throws SQLException {
    return config().createConnection("jdbc:sqlite:" + path);
  }

  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // What a power cut loses is read again from the log, whose offsets stand in the same file.
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    // What is deleted is overwritten: an unpublished text must not stay in free pages.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return config;
  }
}
