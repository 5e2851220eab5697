package dev.copydesk.enrich.topology;

import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * The posts that are owed a fresh look since something that they refer to has changed: kept as
 * sweeps over the rows that lead to them, so that owing costs the same for one post and a million.
 * What is owed is state, so that neither a crash nor a rebalance forgets it, and it is paid in
 * slices, so that it outlives no transaction and holds back no live event.
 */
final class OwedPosts {
  private final Stores stores;
  private final Progress progress;
  private final Rescans rescans = new Rescans();

  /**
   * Sweeps that have not gone on since they were noted: for one more term they stay as they are.
   */
  private final Set<String> noted = new HashSet<>();

  OwedPosts(Stores stores, Progress progress) {
    this.stores = stores;
    this.progress = progress;
  }

  /** Every post that uses {@code term}, directly or below it, is owed. */
  void owe(TermKey term, Stored.Owed owed) {
    owe(Lane.FAN_OUT, term.toString(), owed);
  }

  /** Every post of {@code site} is owed. */
  void oweAll(String site, Stored.Owed owed) {
    rescans.forget(site);
    owe(Lane.RESCAN, site, owed);
  }

  /** Every post of {@code site} is owed that a change of {@code terms} may touch. */
  void oweMentions(String site, Collection<GlossaryTermDefined> terms, Stored.Owed owed) {
    String key = Lane.RESCAN.key(site);
    boolean known = noted.contains(key);
    if (!known && stores.sweeps().get(key) == null) {
      rescans.begin(site);
    }
    rescans.add(site, terms);
    if (!known) {
      owe(Lane.RESCAN, site, owed);
    }
  }

  /** A post is owed its first look, behind all others. */
  void oweLast(String site, String post, Stored.Owed owed) {
    stores.backfill().put(post, Outputs.PRESENT);
    Stored.Sweep going = stores.sweeps().get(Lane.BACKFILL.key(site));
    if (going == null || !going.comesTo(post)) {
      owe(Lane.BACKFILL, site, owed);
    }
  }

  /** Whether {@link #oweLast} waits for its turn. */
  boolean waits(String post) {
    return stores.backfill().get(post) != null;
  }

  /** The post has been looked at, with all that it now refers to. */
  void paid(String post) {
    if (waits(post)) {
      stores.backfill().delete(post);
    }
  }

  /** Whether anything is owed. */
  boolean isAny() {
    return next() != null;
  }

  /** Hands out owed posts while {@code slice} lasts; {@code look} is told what for, and how. */
  void pay(Slice slice, Look look) {
    KeyValue<String, Stored.Sweep> next = next();
    while (next != null && slice.left() > 0) {
      sweep(next.key, next.value, slice, look);
      next = next();
    }
  }

  /** Takes a post that is owed a look. */
  interface Look {
    void at(Lane lane, String post, Stored.Owed owed);
  }

  private void owe(Lane lane, String scope, Stored.Owed owed) {
    String key = lane.key(scope);
    String start = lane.start(scope);
    Stored.Sweep going = stores.sweeps().get(key);
    if (going == null && isEmpty(lane, scope)) {
      return;
    }
    stores
        .sweeps()
        .put(key, going == null ? Stored.Sweep.of(owed, start) : going.anew(owed, start));
    noted.add(key);
  }

  private boolean isEmpty(Lane lane, String scope) {
    return lane.rows(stores, scope, Stored.Stretch.from(lane.start(scope)), 1).isEmpty();
  }

  private void sweep(String key, Stored.Sweep sweep, Slice slice, Look look) {
    Lane lane = Lane.of(key);
    int asked = slice.left();
    List<KeyValue<String, byte[]>> rows =
        lane.rows(stores, Lane.scope(key), sweep.stretch(), asked);
    String from = sweep.stretch().from();
    int looked = 0;
    for (KeyValue<String, byte[]> row : rows) {
      if (slice.left() == 0) {
        break;
      }
      if (mayTouch(lane, Lane.scope(key), row.value)) {
        look.at(lane, lane.post(row.key), sweep.owed());
        slice.spend();
      } else {
        slice.pass();
      }
      looked++;
      from = row.key + '\0';
    }
    boolean ends = looked == rows.size() && rows.size() < asked;
    Stored.@Nullable Sweep after =
        ends ? sweep.next(lane.start(Lane.scope(key)), looked) : sweep.at(from, looked);
    stores.sweeps().put(key, after);
    noted.remove(key);
    if (after == null && lane == Lane.RESCAN) {
      rescans.forget(Lane.scope(key));
    }
    progress.swept(key, sweep, after);
  }

  private boolean mayTouch(Lane lane, String scope, byte[] row) {
    return lane != Lane.RESCAN || rescans.mayTouch(scope, row);
  }

  private @Nullable KeyValue<String, Stored.Sweep> next() {
    try (KeyValueIterator<String, Stored.Sweep> sweeps = stores.sweeps().all()) {
      return sweeps.hasNext() ? sweeps.next() : null;
    }
  }
}
