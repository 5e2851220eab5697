package dev.copydesk.enrich.topology;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Shares a thread out between live events and owed work, the former first: owed work rests the
 * longer the more often live events come late to their turn, and has a tenth of the time in any
 * case, so that it ends. One for all tasks of a thread, which have their slices in turn; confined
 * to it.
 */
final class Pace {
  /** A live event that waited for longer than this is late. */
  static final Duration LATE = Duration.ofMillis(50);

  /** The longest slice while live events come. */
  static final Duration SHORT = Duration.ofMillis(10);

  /** The longest slice while none came for {@link #QUIET}. */
  static final Duration LONG = Duration.ofMillis(20);

  /** After so long it does not look as if a live event were about to come. */
  static final Duration QUIET = Duration.ofSeconds(1);

  /** How many times as long as its last slice owed work rests, at the most. */
  static final int LONGEST_REST = 9;

  private static final long SHORTEST_REST_MILLIS = 2;

  private final LongSupplier clock;
  private final Set<Object> waiting = new LinkedHashSet<>();
  private long liveAt;
  private boolean late;
  private int rest;
  private long endedAt;
  private long lasted;

  /**
   * The pace of one thread.
   *
   * @param clock tells milliseconds, and goes on while a slice lasts
   */
  Pace(LongSupplier clock) {
    this.clock = clock;
    long now = clock.getAsLong();
    this.liveAt = now - QUIET.toMillis();
    this.endedAt = now - SHORTEST_REST_MILLIS;
  }

  /** A live event, which came to the log at {@code logged}, has its turn. */
  void live(long logged) {
    liveAt = clock.getAsLong();
    late |= liveAt - logged > LATE.toMillis();
  }

  /** Does {@code work} of {@code task} now, or not at all while it is not its turn. */
  void give(Object task, Consumer<Slice> work) {
    waiting.add(task);
    long now = clock.getAsLong();
    if (late) {
      late = false;
      rest = Math.min(LONGEST_REST, 2 * rest + 1);
    }
    boolean rested = now - endedAt >= Math.max(SHORTEST_REST_MILLIS, rest * lasted);
    if (rested && waiting.iterator().next().equals(task)) {
      waiting.remove(task);
      work.accept(new Slice(clock, now - liveAt < QUIET.toMillis() ? SHORT : LONG));
      endedAt = clock.getAsLong();
      lasted = endedAt - now;
      rest = Math.max(0, rest - 1);
    }
  }

  /** A task has nothing more to do here. */
  void leave(Object task) {
    waiting.remove(task);
  }
}
