package dev.copydesk.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has been read of a site, in a file, so that a reader that is killed goes on where it was and
 * needs no memory for it: of each item a fingerprint, of each collection how far the reading is.
 * For one thread.
 */
final class Ledger implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = NORMAL",
          "CREATE TABLE IF NOT EXISTS item (shelf TEXT, id INTEGER, print TEXT, note TEXT,"
              + " pass INTEGER, PRIMARY KEY (shelf, id)) WITHOUT ROWID",
          "CREATE TABLE IF NOT EXISTS shelf (shelf TEXT PRIMARY KEY, pass INTEGER, last INTEGER,"
              + " done INTEGER)",
          "CREATE TABLE IF NOT EXISTS word (name TEXT PRIMARY KEY, value TEXT)");

  private final Connection connection;

  private Ledger(Connection connection) {
    this.connection = connection;
  }

  /** The ledger in {@code file}, a new one where there is none. */
  static Ledger open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        for (String table : TABLES) {
          statement.execute(table);
        }
      }
      connection.setAutoCommit(false);
      return new Ledger(connection);
    } catch (SQLException e) {
      throw new IOException(file + " cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * How far a reading of all is.
   *
   * @param pass which reading it is, from 1
   * @param last the highest id that is done with
   * @param done whether it has come to its end
   */
  record Place(long pass, long last, boolean done) {}

  /** What was noted of an item: its fingerprint, and a word of the reader's own. */
  record Entry(String print, String note) {}

  /** Where the reading of {@code shelf} is; before the first, pass 0, done. */
  Place place(String shelf) throws IOException {
    return first(
            "SELECT pass, last, done FROM shelf WHERE shelf = ?",
            row -> new Place(row.getLong(1), row.getLong(2), row.getBoolean(3)),
            shelf)
        .orElse(new Place(0, 0, true));
  }

  /** Notes where the reading of {@code shelf} is. */
  void move(String shelf, Place to) throws IOException {
    change("REPLACE INTO shelf VALUES (?, ?, ?, ?)", shelf, to.pass(), to.last(), to.done());
    commit();
  }

  /** Notes, at once, what was read and where the reading is. */
  void settle(String shelf, Map<Long, Entry> items, Place at) throws IOException {
    for (var item : items.entrySet()) {
      Entry entry = item.getValue();
      change(
          "REPLACE INTO item VALUES (?, ?, ?, ?, ?)",
          shelf,
          item.getKey(),
          entry.print(),
          entry.note(),
          at.pass());
    }
    move(shelf, at);
  }

  /** Notes that every known item from {@code first} on is as it was, up to where the reading is. */
  void meet(String shelf, long first, Place at) throws IOException {
    change(
        "UPDATE item SET pass = ? WHERE shelf = ? AND id BETWEEN ? AND ?",
        at.pass(),
        shelf,
        first,
        at.last());
    move(shelf, at);
  }

  /** What was noted of an item. */
  Optional<Entry> entry(String shelf, long id) throws IOException {
    return first(
        "SELECT print, note FROM item WHERE shelf = ? AND id = ?",
        row -> new Entry(row.getString(1), row.getString(2)),
        shelf,
        id);
  }

  /** How many items the pass has met so far. */
  long met(String shelf, long pass) throws IOException {
    return first(
            "SELECT COUNT(*) FROM item WHERE shelf = ? AND pass = ?",
            row -> row.getLong(1),
            shelf,
            pass)
        .orElse(0L);
  }

  /**
   * The first few ids above {@code after} that were known before and that {@code pass} has not met.
   */
  List<Long> notMet(String shelf, long pass, long after, int most) throws IOException {
    return all(
        "SELECT id FROM item WHERE shelf = ? AND pass < ? AND id > ? ORDER BY id LIMIT ?",
        row -> row.getLong(1),
        shelf,
        pass,
        after,
        most);
  }

  /** Some item that {@code pass} has met, and so is public. */
  Optional<Long> anyMet(String shelf, long pass) throws IOException {
    return first(
        "SELECT id FROM item WHERE shelf = ? AND pass = ? LIMIT 1",
        row -> row.getLong(1),
        shelf,
        pass);
  }

  /** Forgets an item that is gone. */
  void forget(String shelf, long id) throws IOException {
    change("DELETE FROM item WHERE shelf = ? AND id = ?", shelf, id);
    commit();
  }

  /** A word kept under {@code name}. */
  Optional<String> word(String name) throws IOException {
    return first("SELECT value FROM word WHERE name = ?", row -> row.getString(1), name);
  }

  /** Keeps a word under {@code name}. */
  void keep(String name, String value) throws IOException {
    change("REPLACE INTO word VALUES (?, ?)", name, value);
    commit();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the ledger cannot be closed", e);
    }
  }

  @FunctionalInterface
  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> Optional<T> first(String sql, Row<T> row, Object... values) throws IOException {
    return all(sql, row, values).stream().findFirst();
  }

  private <T> List<T> all(String sql, Row<T> row, Object... values) throws IOException {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(row.of(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IOException("the ledger cannot be read: " + e.getMessage(), e);
    }
  }

  private void change(String sql, Object... values) throws IOException {
    try (PreparedStatement statement = prepared(sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IOException("the ledger cannot be written: " + e.getMessage(), e);
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private void commit() throws IOException {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IOException("the ledger cannot be written: " + e.getMessage(), e);
    }
  }
}
