package dev.copydesk.standalone.ingest;

import java.io.PrintStream;

/** Says every other second how far the sending has come. */
final class Progress implements Runnable {
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private final PrintStream err;
  private final Tally tally;
  private final long start = System.nanoTime();
  private long last = start;

  Progress(PrintStream err, Tally tally) {
    this.err = err;
    this.tally = tally;
  }

  @Override
  public void run() {
    long now = System.nanoTime();
    if (now - last >= PAUSE_NANOS) {
      last = now;
      err.printf(
          "%,d sent, %,d a second%n",
          tally.total(), tally.total() * 1_000_000_000L / (now - start));
    }
  }
}
