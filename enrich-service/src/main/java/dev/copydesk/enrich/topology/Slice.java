package dev.copydesk.enrich.topology;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How much owed work is done before live events have their turn again; one post at least. */
final class Slice {
  /** Slices come this often at the most. */
  static final Duration EVERY = Duration.ofMillis(20);

  /** So many posts at the most, so that a list of them stays short. */
  static final int MOST = 50;

  private final LongSupplier clock;
  private final long until;
  private int left = MOST;
  private boolean begun;

  /**
   * A slice that begins now.
   *
   * @param clock tells milliseconds
   */
  Slice(LongSupplier clock, Duration length) {
    this.clock = clock;
    this.until = clock.getAsLong() + length.toMillis();
  }

  /** How many more posts may be looked at. */
  int left() {
    return !begun || clock.getAsLong() < until ? left : 0;
  }

  /** One post was looked at. */
  void spend() {
    left--;
    begun = true;
  }

  /** One post was passed over. */
  void pass() {
    begun = true;
  }
}
