package dev.copydesk.enrich.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What kinds of owed work there are; the first kind goes before the others. */
enum Lane {
  /** The posts that use a term; the scope is its key. */
  FAN_OUT("1|", "|", "}") {
    @Override
    KeyValueStore<String, byte[]> rows(Stores stores) {
      return stores.postsByTerm();
    }

    @Override
    String post(String row) {
      return row.substring(row.indexOf('|') + 1);
    }
  },

  /** Every post of a site, which is the scope. */
  RESCAN("2|", "/", "0") {
    @Override
    KeyValueStore<String, byte[]> rows(Stores stores) {
      return stores.words();
    }
  },

  /** Old posts that were read from their source again; the scope is the site. */
  BACKFILL("3|", "/", "0") {
    @Override
    KeyValueStore<String, byte[]> rows(Stores stores) {
      return stores.backfill();
    }
  };

  private final String prefix;
  private final String first;
  private final String end;

  /** Rows of a scope begin with it and {@code first}; {@code end} is the character after that. */
  Lane(String prefix, String first, String end) {
    this.prefix = prefix;
    this.first = first;
    this.end = end;
  }

  /** The lane of what {@link #key} wrote. */
  static Lane of(String key) {
    return values()[key.charAt(0) - '1'];
  }

  /** Under which a sweep is kept: in this order sweeps have their turn. */
  String key(String scope) {
    return prefix + scope;
  }

  /** The scope of what {@link #key} wrote. */
  static String scope(String key) {
    return key.substring(2);
  }

  /** Where the rows of a scope begin. */
  String start(String scope) {
    return scope + first;
  }

  /** At most {@code most} rows of a scope from {@code from} on, and before {@code to}. */
  List<KeyValue<String, byte[]>> rows(
      Stores stores, String scope, Stored.Stretch stretch, int most) {
    String to = stretch.to() == null ? scope + end : stretch.to();
    List<KeyValue<String, byte[]>> found = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> rows = rows(stores).range(stretch.from(), to)) {
      while (found.size() < most && rows.hasNext()) {
        found.add(rows.next());
      }
    }
    return found;
  }

  abstract KeyValueStore<String, byte[]> rows(Stores stores);

  /** The post that a row is about. */
  String post(String row) {
    return row;
  }
}
