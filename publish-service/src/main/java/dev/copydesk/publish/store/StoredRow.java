package dev.copydesk.publish.store;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.feed.PlacedEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An entry as it is stored, not yet read: equal when it stands at the same place. */
final class StoredRow {
  /** The one order of all entries. */
  static final Comparator<StoredRow> ORDER =
      Comparator.<StoredRow>comparingLong(row -> row.micros)
          .thenComparingInt(row -> row.partition)
          .thenComparingLong(row -> row.offset);

  final int partition;
  final long offset;
  private final long micros;
  private final byte[] json;

  private StoredRow(ResultSet row) throws SQLException {
    partition = row.getInt(1);
    offset = row.getLong(2);
    micros = row.getLong(3);
    json = row.getBytes(4);
  }

  /** What a statement finds that selects partition, offset, time and entry. */
  static List<StoredRow> all(PreparedStatement statement) throws SQLException {
    List<StoredRow> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        rows.add(new StoredRow(found));
      }
    }
    return rows;
  }

  long bytes() {
    return json.length;
  }

  PlacedEntry entry() {
    return new PlacedEntry(
        partition, offset, Kept.instant(micros), Json.MAPPER.readValue(json, FeedEntry.class));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredRow row && row.partition == partition && row.offset == offset;
  }

  @Override
  public int hashCode() {
    return 31 * partition + Long.hashCode(offset);
  }
}
