package dev.copydesk.publish.push;

import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.push.FeedTopics.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Everyone who subscribed by WebSub, and what has yet to be verified. Kept in a file. */
final class Subscriptions {
  static final List<String> TABLES =
      List.of(
          "CREATE TABLE IF NOT EXISTS subscription (id INTEGER PRIMARY KEY, callback TEXT NOT NULL,"
              + " base TEXT NOT NULL, path TEXT NOT NULL, query TEXT NOT NULL, secret TEXT,"
              + " at TEXT NOT NULL, failures INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL,"
              + " expires INTEGER NOT NULL, UNIQUE (callback, base, path, query))",
          "CREATE TABLE IF NOT EXISTS intent (id INTEGER PRIMARY KEY, mode TEXT NOT NULL,"
              + " callback TEXT NOT NULL, base TEXT NOT NULL, path TEXT NOT NULL,"
              + " query TEXT NOT NULL, secret TEXT, lease INTEGER NOT NULL,"
              + " UNIQUE (callback, base, path, query))");
  private static final String THAT = " WHERE callback = ? AND base = ? AND path = ? AND query = ?";

  private final PushFile file;

  Subscriptions(PushFile file) {
    this.file = file;
  }

  /** Notes what is to be verified, in place of what the same receiver asked for before. */
  void ask(Intent intent) {
    Topic topic = intent.topic();
    file.write(
        "INSERT OR REPLACE INTO intent (mode, callback, base, path, query, secret, lease)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        intent.mode(),
        intent.callback(),
        topic.base(),
        topic.path(),
        topic.query(),
        intent.secret(),
        intent.lease().toSeconds());
  }

  /** What is to be verified, oldest first. */
  List<Intent> intents(int most) {
    return file.ask(
        "SELECT id, mode, callback, base, path, query, secret, lease FROM intent"
            + " ORDER BY id LIMIT ?",
        Subscriptions::intent,
        most);
  }

  /** How many are subscribed or ask to be. */
  int count() {
    String all = "SELECT (SELECT count(*) FROM subscription) + (SELECT count(*) FROM intent)";
    return file.ask(all, row -> row.getInt(1)).get(0);
  }

  /** It was verified, or was not: it is to be forgotten. */
  void settle(Intent intent) {
    file.write("DELETE FROM intent WHERE id = ?", intent.id());
  }

  /** Begins a subscription at {@code from}, or goes on with it for a new lease. */
  void begin(Intent intent, Cursor from, Instant now) {
    Topic topic = intent.topic();
    file.write(
        "INSERT INTO subscription (callback, base, path, query, secret, at, due, expires)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            + " secret = excluded.secret, expires = excluded.expires, due = excluded.due,"
            + " failures = 0",
        intent.callback(),
        topic.base(),
        topic.path(),
        topic.query(),
        intent.secret(),
        from.toString(),
        now.toEpochMilli(),
        now.plus(intent.lease()).toEpochMilli());
  }

  /** Ends the subscription that {@code intent} is about. */
  void end(Intent intent) {
    Topic topic = intent.topic();
    file.write(
        "DELETE FROM subscription" + THAT,
        intent.callback(),
        topic.base(),
        topic.path(),
        topic.query());
  }

  void end(Subscriber subscriber) {
    file.write("DELETE FROM subscription WHERE id = ?", subscriber.id());
  }

  /** Ends those whose lease is over. */
  void expire(Instant now) {
    file.write("DELETE FROM subscription WHERE expires <= ?", now.toEpochMilli());
  }

  /** Those who may not know everything up to {@code end}, longest waiting first. */
  List<Subscriber> due(Instant now, Cursor end, int most) {
    return file.ask(
        "SELECT id, callback, base, path, query, secret, at, failures, due FROM subscription"
            + " WHERE due <= ? AND at <> ? ORDER BY due LIMIT ?",
        Subscriptions::subscriber,
        now.toEpochMilli(),
        end.toString(),
        most);
  }

  /** They know everything up to {@code at}. */
  void told(Subscriber subscriber, Cursor at, Instant now) {
    file.write(
        "UPDATE subscription SET at = ?, failures = 0, due = ? WHERE id = ?",
        at.toString(),
        now.toEpochMilli(),
        subscriber.id());
  }

  /** They could not be told. */
  void missed(Subscriber subscriber, Instant again) {
    file.write(
        "UPDATE subscription SET failures = failures + 1, due = ? WHERE id = ?",
        again.toEpochMilli(),
        subscriber.id());
  }

  private static Intent intent(ResultSet row) throws SQLException {
    return new Intent(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        new Topic(row.getString(4), row.getString(5), row.getString(6)),
        row.getString(7),
        Duration.ofSeconds(row.getLong(8)));
  }

  private static Subscriber subscriber(ResultSet row) throws SQLException {
    return new Subscriber(
        row.getLong(1),
        row.getString(2),
        new Topic(row.getString(3), row.getString(4), row.getString(5)),
        row.getString(6),
        Cursor.parse(row.getString(7)),
        row.getInt(8),
        Instant.ofEpochMilli(row.getLong(9)));
  }
}
