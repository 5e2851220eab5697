package dev.copydesk.ingest.source;

import java.util.concurrent.TimeUnit;

/**
 * Gives everyone who asks a site something a moment of their own, none closer to the last than the
 * site is to bear. For any number of threads.
 */
final class Pace {
  private final Time time;
  private final long gap;
  private long next;

  /** What a pace knows of time, so that a test can let it pass. */
  interface Time {
    /** Nanoseconds since some moment. */
    long nanos();

    /** Returns after so many nanoseconds. */
    void pass(long nanos) throws InterruptedException;

    /** The time of this machine. */
    Time REAL =
        new Time() {
          @Override
          public long nanos() {
            return System.nanoTime();
          }

          @Override
          public void pass(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
          }
        };
  }

  /** A pace of {@code perSecond} turns. */
  Pace(int perSecond, Time time) {
    this.time = time;
    this.gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
    this.next = time.nanos();
  }

  /** Returns when it is the caller's turn. */
  void await() throws InterruptedException {
    long turn = take();
    for (long left = turn - time.nanos(); left > 0; left = turn - time.nanos()) {
      time.pass(left);
    }
  }

  /** Lets nobody have a turn for so long. */
  synchronized void pause(long nanos) {
    next = Math.max(next, time.nanos() + nanos);
  }

  private synchronized long take() {
    long turn = Math.max(next, time.nanos());
    next = turn + gap;
    return turn;
  }
}
