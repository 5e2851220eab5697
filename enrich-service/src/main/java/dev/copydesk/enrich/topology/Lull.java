package dev.copydesk.enrich.topology;

import java.time.Duration;

/**
 * The lull after a change, which owed work waits for, since many changes often come together. Where
 * they never pause it is waited for no longer than {@link #MOST}.
 */
final class Lull {
  /** So long after the first change owed work begins in any case. */
  static final Duration MOST = Duration.ofMillis(500);

  private static final long SETTLED = Long.MIN_VALUE;

  private long since = SETTLED;
  private boolean justChanged;

  /** Something changed at {@code now}, in milliseconds. */
  void changed(long now) {
    justChanged = true;
    since = since == SETTLED ? now : since;
  }

  /** Asked once a slice: whether nothing changed since the last, or the wait has been too long. */
  boolean hasCome(long now) {
    boolean paused = !justChanged;
    justChanged = false;
    if (paused) {
      since = SETTLED;
    }
    return paused || now - since >= MOST.toMillis();
  }
}
