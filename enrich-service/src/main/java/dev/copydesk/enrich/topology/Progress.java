package dev.copydesk.enrich.topology;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how far one task has come with the posts of a site that are owed a fresh look. */
final class Progress {
  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
  private static final long SAY_EVERY_MILLIS = 10_000;

  private final String task;
  private final Stores stores;
  private final Outcomes outcomes;
  private final LongSupplier clock;
  private long saidAt;

  /**
   * The progress of {@code task}.
   *
   * @param clock tells milliseconds
   */
  Progress(String task, Stores stores, Outcomes outcomes, LongSupplier clock) {
    this.task = task;
    this.stores = stores;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /** A sweep has come a slice further; {@code after} is null when it is through. */
  void swept(String key, Stored.Sweep before, Stored.@Nullable Sweep after) {
    if (Lane.of(key) == Lane.RESCAN) {
      long left = after == null ? 0 : left(after);
      outcomes.rescanning(task, left);
      say(Lane.scope(key), before, after, left);
    }
  }

  /** The task goes to another instance, which tells on. */
  void end() {
    outcomes.rescanning(task, 0);
  }

  /** About, since the store can only guess how many rows it has; with those before a restart. */
  private long left(Stored.Sweep sweep) {
    return Math.max(1, stores.outputs().approximateNumEntries() - sweep.looked());
  }

  private void say(String site, Stored.Sweep before, Stored.@Nullable Sweep after, long left) {
    String why = before.owed().cause().key();
    if (before.looked() == 0) {
      saidAt = clock.getAsLong();
      LOG.info("task {} looks at every post of {} for {}", task, site, why);
    }
    if (after == null) {
      LOG.info("task {} has looked at every post of {} for {}", task, site, why);
    } else if (clock.getAsLong() - saidAt >= SAY_EVERY_MILLIS) {
      saidAt = clock.getAsLong();
      LOG.info("task {} has looked at {} posts of {}, {} to go", task, after.looked(), site, left);
    }
  }
}
