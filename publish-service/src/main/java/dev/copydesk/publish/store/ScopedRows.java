package dev.copydesk.publish.store;

import dev.copydesk.publish.feed.Filter;
import dev.copydesk.publish.feed.Wanted;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of one partition that are what a reader wants, newest first. */
final class ScopedRows {
  /** All of the labels in ?5, held by the entry that is called {@code %1$s}. */
  private static final String HELD =
      " NOT EXISTS (SELECT 1 FROM json_each(?5) f WHERE NOT EXISTS (SELECT 1 FROM scope o"
          + " WHERE o.label = f.value AND o.held = 1 AND o.partition = %1$s.partition"
          + " AND o.offset = %1$s.offset))";

  private static final String FROM =
      " FROM scope s JOIN change c ON c.partition = s.partition AND c.offset = s.offset"
          + " WHERE s.label = ?1 AND s.partition = ?2 AND s.offset >= ?3 AND s.offset < ?4";
  private static final String ROW = "SELECT c.partition, c.offset, c.time, c.entry" + FROM;

  /** All of the labels in ?5, held by the entry or once held by its post. */
  private static final String EVER =
      " NOT EXISTS (SELECT 1 FROM json_each(?5) f WHERE NOT EXISTS (SELECT 1 FROM scope o"
          + " WHERE o.label = f.value AND o.held IN (0, 1) AND o.partition = s.partition"
          + " AND o.offset = s.offset))";

  private static final String FOUND =
      " AND (?6 IS NULL OR c.row IN (SELECT rowid FROM search WHERE search MATCH ?6))";
  private static final String NEWEST_FIRST = " ORDER BY s.offset DESC LIMIT ?7";

  /** What was superseded is shown while every node still has it, and once in a page. */
  private static final String AS_IT_WAS =
      " AND (c.latest OR (c.time >= ?8 AND EXISTS (SELECT 1 FROM change l"
          + " WHERE l.post = c.post AND l.latest AND"
          + HELD.formatted("l")
          + ") AND NOT EXISTS (SELECT 1 FROM change n WHERE n.post = c.post"
          + " AND n.offset > c.offset AND n.offset < ?4)))";

  private final PreparedStatement label;
  private final PreparedStatement current;
  private final PreparedStatement archived;
  private final PreparedStatement gone;
  private final PreparedStatement filed;
  private final PreparedStatement touched;

  ScopedRows(Connection connection) throws SQLException {
    label = connection.prepareStatement("SELECT id FROM label WHERE name = ?");
    current =
        connection.prepareStatement(
            ROW + " AND s.held = 1 AND c.latest AND" + HELD.formatted("s") + FOUND + NEWEST_FIRST);
    archived =
        connection.prepareStatement(
            ROW + " AND s.held = 1 AND" + HELD.formatted("s") + AS_IT_WAS + FOUND + NEWEST_FIRST);
    gone =
        connection.prepareStatement(ROW + " AND s.held = 0 AND c.latest AND" + EVER + NEWEST_FIRST);
    filed = connection.prepareStatement(ROW + " AND s.held IN (0, 1) AND" + EVER + NEWEST_FIRST);
    touched =
        connection.prepareStatement(
            "SELECT max((SELECT time FROM change l WHERE l.post = c.post AND l.latest))"
                + FROM
                + " AND s.held IN (0, 1)");
  }

  /** Part of a partition: offsets from the first to before the second. */
  record Range(int partition, long from, long to) {}

  /**
   * What is wanted, as the store has it.
   *
   * @param labels of the filter, the narrowest first
   * @param words as the index understands them; null for any
   * @param kept since when what is superseded is shown
   */
  record Labels(List<Long> labels, @Nullable String words, long kept) {
    Labels {
      labels = List.copyOf(labels);
    }
  }

  /** Empty when nothing ever was filed so, or no word is asked for that could be found. */
  Optional<Labels> labels(Wanted wanted, Instant kept) throws SQLException {
    List<Long> labels = new ArrayList<>();
    for (String name : names(wanted.filter())) {
      label.setString(1, name);
      try (ResultSet row = label.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        labels.add(row.getLong(1));
      }
    }
    Optional<String> words = wanted.words().flatMap(SearchWords::asked);
    return wanted.words().isPresent() && words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Labels(labels, words.orElse(null), Kept.micros(kept)));
  }

  /** Latest entries of posts, as the newest page has them. */
  List<StoredRow> current(Labels labels, Range range, int most) throws SQLException {
    return rows(current, labels, range, most);
  }

  /** Entries of posts as an older page has them. */
  List<StoredRow> archived(Labels labels, Range range, int most) throws SQLException {
    archived.setLong(8, labels.kept());
    return rows(archived, labels, range, most);
  }

  /**
   * Entries of posts that are filed so, or once were, whatever has become of them: what is removed
   * still counts. Of a search there are none but those that are found now.
   */
  List<StoredRow> filed(Labels labels, Range range, int most) throws SQLException {
    if (labels.words() != null) {
      return archived(labels, range, most);
    }
    bind(filed, labels, range, most);
    filed.setLong(1, labels.labels().get(0));
    return StoredRow.all(filed);
  }

  /** Latest entries of posts that are gone. */
  List<StoredRow> gone(Labels labels, Range range, int most) throws SQLException {
    List<StoredRow> rows = new ArrayList<>();
    for (Long each : labels.labels()) {
      bind(gone, labels, range, most);
      gone.setLong(1, each);
      rows.addAll(StoredRow.all(gone));
    }
    return rows.stream().distinct().toList();
  }

  /** When a post was last changed that is, or was, in the range. */
  Instant touched(Labels labels, Range range) throws SQLException {
    touched.setLong(1, labels.labels().get(0));
    touched.setInt(2, range.partition());
    touched.setLong(3, range.from());
    touched.setLong(4, range.to());
    try (ResultSet row = touched.executeQuery()) {
      return Kept.instant(row.getLong(1));
    }
  }

  private static List<String> names(Filter filter) {
    return filter.scopes().isEmpty()
        ? List.of(ScopeWriter.ALL)
        : filter.scopes().stream().sorted(ScopedRows::narrowestFirst).toList();
  }

  /** Sites and languages have many posts each. */
  private static int narrowestFirst(String one, String other) {
    return Boolean.compare(isWide(one), isWide(other));
  }

  private static boolean isWide(String scope) {
    return scope.startsWith("site:") || scope.startsWith("language:");
  }

  private static List<StoredRow> rows(
      PreparedStatement statement, Labels labels, Range range, int most) throws SQLException {
    bind(statement, labels, range, most);
    statement.setLong(1, labels.labels().get(0));
    statement.setString(6, labels.words());
    return StoredRow.all(statement);
  }

  private static void bind(PreparedStatement statement, Labels labels, Range range, int most)
      throws SQLException {
    statement.setInt(2, range.partition());
    statement.setLong(3, range.from());
    statement.setLong(4, range.to());
    statement.setString(5, labels.labels().toString());
    statement.setInt(7, most);
  }
}
