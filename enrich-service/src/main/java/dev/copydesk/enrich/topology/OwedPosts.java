package dev.copydesk.enrich.topology;

import dev.copydesk.contract.TermKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * The posts that are owed a fresh look since something that they refer to has changed. What is owed
 * is state, so that neither a crash nor a rebalance forgets it, and it is paid in slices, so that a
 * term with a million posts outlives no transaction and holds back no live event.
 */
final class OwedPosts {
  private final Stores stores;

  OwedPosts(Stores stores) {
    this.stores = stores;
  }

  /** Every post that uses {@code term}, directly or below it, is owed. */
  void owe(TermKey term, Stored.Owed owed) {
    try (KeyValueIterator<String, byte[]> users =
        stores.postsByTerm().prefixScan(term + "|", new StringSerializer())) {
      users.forEachRemaining(row -> stores.owed().put(postOf(row.key), owed));
    }
  }

  /** Every post of {@code site} is owed, from the first one on again. */
  void oweAll(String site, Stored.Owed owed) {
    stores.rescans().put(site, new Stored.Rescan(owed, site + '/'));
  }

  /** Hands out at most {@code most} owed posts and forgets them; single posts before sites. */
  void pay(int most, BiConsumer<String, Stored.Owed> look) {
    List<KeyValue<String, Stored.Owed>> singles = first(most, stores.owed().all());
    for (KeyValue<String, Stored.Owed> each : singles) {
      stores.owed().delete(each.key);
      look.accept(each.key, each.value);
    }
    if (singles.size() < most) {
      for (KeyValue<String, Stored.Rescan> each : first(1, stores.rescans().all())) {
        rescan(each.key, each.value, most - singles.size(), look);
      }
    }
  }

  private void rescan(
      String site, Stored.Rescan rescan, int most, BiConsumer<String, Stored.Owed> look) {
    // '0' follows '/', so this range is the site's posts and no other's.
    var slice = first(most, stores.outputs().range(rescan.from(), site + '0'));
    slice.forEach(row -> look.accept(row.key, rescan.owed()));
    if (slice.size() < most) {
      stores.rescans().delete(site);
    } else {
      String next = slice.get(most - 1).key + '\0';
      stores.rescans().put(site, new Stored.Rescan(rescan.owed(), next));
    }
  }

  private static String postOf(String indexKey) {
    return indexKey.substring(indexKey.indexOf('|') + 1);
  }

  private static <T> List<KeyValue<String, T>> first(int most, KeyValueIterator<String, T> rows) {
    List<KeyValue<String, T>> found = new ArrayList<>(most);
    try (rows) {
      while (found.size() < most && rows.hasNext()) {
        found.add(rows.next());
      }
    }
    return found;
  }
}
