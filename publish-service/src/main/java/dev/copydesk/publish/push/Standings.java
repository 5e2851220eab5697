package dev.copydesk.publish.push;

import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.PlacedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far each endpoint has been told, and what it is owed. Kept in a file. */
final class Standings {
  static final List<String> TABLES =
      List.of(
          "CREATE TABLE IF NOT EXISTS endpoint (name TEXT PRIMARY KEY, at TEXT NOT NULL,"
              + " failures INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL, paused TEXT)",
          "CREATE TABLE IF NOT EXISTS owed (endpoint TEXT NOT NULL, partition INTEGER NOT NULL,"
              + " offset INTEGER NOT NULL, post TEXT NOT NULL, failures INTEGER NOT NULL,"
              + " due INTEGER NOT NULL, PRIMARY KEY (endpoint, partition, offset)) WITHOUT ROWID");
  private static final String THAT = " WHERE endpoint = ? AND partition = ? AND offset = ?";

  private final PushFile file;

  Standings(PushFile file) {
    this.file = file;
  }

  /** Where {@code name} stands; at {@code from} when it was not known before. */
  Standing of(String name, Cursor from, Instant now) {
    file.write(
        "INSERT OR IGNORE INTO endpoint (name, at, due) VALUES (?, ?, ?)",
        name,
        from.toString(),
        now.toEpochMilli());
    return file.ask(
            "SELECT at, failures, due, paused FROM endpoint WHERE name = ?",
            row ->
                new Standing(
                    Cursor.parse(row.getString(1)),
                    row.getInt(2),
                    Instant.ofEpochMilli(row.getLong(3)),
                    row.getString(4)),
            name)
        .get(0);
  }

  /** It has what comes before {@code at}, or is owed it. */
  void move(String name, Cursor at, Instant now) {
    file.write(
        "UPDATE endpoint SET at = ?, failures = 0, due = ? WHERE name = ?",
        at.toString(),
        now.toEpochMilli(),
        name);
  }

  /** What comes next did not arrive. */
  void wait(String name, Instant until) {
    file.write(
        "UPDATE endpoint SET failures = failures + 1, due = ? WHERE name = ?",
        until.toEpochMilli(),
        name);
  }

  /** Nothing is sent until {@link #redrive}. */
  void pause(String name, String why) {
    file.write("UPDATE endpoint SET paused = ? WHERE name = ?", why, name);
  }

  /** Everything is sent again now, as if it had not failed. */
  void redrive(String name, Instant now) {
    long millis = now.toEpochMilli();
    file.write(
        "UPDATE endpoint SET paused = NULL, failures = 0, due = ? WHERE name = ?", millis, name);
    file.write("UPDATE owed SET failures = 0, due = ? WHERE endpoint = ?", millis, name);
  }

  /** Notes that others may go ahead of {@code entry}. */
  void owe(String name, PlacedEntry entry, int failures, Instant due) {
    file.write(
        "INSERT OR REPLACE INTO owed VALUES (?, ?, ?, ?, ?, ?)",
        name,
        entry.partition(),
        entry.offset(),
        entry.entry().id(),
        failures,
        due.toEpochMilli());
  }

  void pay(Owed owed) {
    file.write("DELETE FROM owed" + THAT, owed.endpoint(), owed.partition(), owed.offset());
  }

  /** It still would not take it. */
  void defer(Owed owed, Instant until) {
    file.write(
        "UPDATE owed SET failures = failures + 1, due = ?" + THAT,
        until.toEpochMilli(),
        owed.endpoint(),
        owed.partition(),
        owed.offset());
  }

  boolean owes(String name, String post) {
    return !owed("endpoint = ? AND post = ? LIMIT 1", name, post).isEmpty();
  }

  int count(String name) {
    return file.ask("SELECT count(*) FROM owed WHERE endpoint = ?", row -> row.getInt(1), name)
        .get(0);
  }

  /** What is to be tried again; of each post, the first. */
  Optional<Owed> due(String name, Instant now) {
    return owed(
            "endpoint = ? AND due <= ? AND NOT EXISTS (SELECT 1 FROM owed e"
                + " WHERE e.endpoint = owed.endpoint AND e.post = owed.post"
                + " AND e.partition = owed.partition AND e.offset < owed.offset)"
                + " ORDER BY due, partition, offset LIMIT 1",
            name,
            now.toEpochMilli())
        .stream()
        .findFirst();
  }

  private List<Owed> owed(String where, @Nullable Object... values) {
    return file.ask(
        "SELECT endpoint, partition, offset, post, failures FROM owed WHERE " + where,
        row ->
            new Owed(
                row.getString(1), row.getInt(2), row.getLong(3), row.getString(4), row.getInt(5)),
        values);
  }
}
