package dev.copydesk.publish.push;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The file with everyone who is to be told, and how far that is. Unlike the feed's it cannot be
 * made again from the log. It has secrets in it, so that only its owner may read it. Each statement
 * is written as it is made, or not at all.
 */
final class PushFile implements AutoCloseable {
  private static final int BUSY_MILLIS = 10_000;

  private final Path path;
  private final Connection connection;

  private PushFile(Path path, Connection connection) {
    this.path = path;
    this.connection = connection;
  }

  /** Opens {@code push.sqlite} in {@code folder}, and makes it where there is none. */
  static PushFile open(Path folder) {
    Path path = folder.resolve("push.sqlite");
    try {
      Files.createDirectories(folder);
      create(path);
      var file = new PushFile(path, config().createConnection("jdbc:sqlite:" + path));
      Subscriptions.TABLES.forEach(file::write);
      Standings.TABLES.forEach(file::write);
      return file;
    } catch (SQLException | IOException e) {
      throw failed(path, e);
    }
  }

  /** What a row of a question's answer comes to. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Writes; as many rows as were. */
  synchronized int write(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = bound(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(path, e);
    }
  }

  /** Every row that answers. */
  synchronized <T> List<T> ask(String sql, Row<T> row, @Nullable Object... values) {
    try (PreparedStatement statement = bound(sql, values);
        ResultSet found = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (found.next()) {
        all.add(row.read(found));
      }
      return all;
    } catch (SQLException e) {
      throw failed(path, e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(path, e);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static void create(Path path) throws IOException {
    try {
      if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        var owners = PosixFilePermissions.fromString("rw-------");
        Files.createFile(path, PosixFilePermissions.asFileAttribute(owners));
      }
    } catch (FileAlreadyExistsException e) {
      // It goes on with what it holds.
      return;
    }
  }

  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // What a power cut loses is at worst said twice.
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return config;
  }

  private static IllegalStateException failed(Path path, Exception cause) {
    return new IllegalStateException(
        path
            + " cannot be used: "
            + cause.getMessage()
            + "; it holds the subscriptions, so put a copy in its place, or delete it to begin"
            + " without any",
        cause);
  }
}
