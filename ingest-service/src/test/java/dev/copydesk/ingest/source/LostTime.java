package dev.copydesk.ingest.source;

import java.util.ArrayList;
import java.util.List;

/** A time that passes at once, and remembers for how long somebody wanted to wait. */
final class LostTime implements Pace.Time {
  final List<Long> millis = new ArrayList<>();
  private long now;

  @Override
  public synchronized long nanos() {
    return now;
  }

  @Override
  public synchronized void pass(long nanos) {
    millis.add(nanos / 1_000_000);
    now += nanos;
  }

  /** How long was waited for in all, in milliseconds. */
  synchronized long sum() {
    return millis.stream().mapToLong(Long::longValue).sum();
  }
}
