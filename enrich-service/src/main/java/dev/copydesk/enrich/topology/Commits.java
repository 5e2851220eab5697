package dev.copydesk.enrich.topology;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a commit when an event has been worked on, so that nobody waits for one, but not while
 * events queue: then those that Streams makes by itself are enough, which come seldom, and leave
 * their time to the events. One for all tasks of a thread, which are committed together; confined
 * to it.
 */
public final class Commits {
  /** What waited for longer than this stands in a queue. */
  static final Duration QUEUED = Duration.ofMillis(500);

  private static final String SOONEST = "copydesk.commit.soonest.ms";
  private static final int SELDOM_MILLIS = 200;

  private final LongSupplier clock;
  private long soonest;
  private long askedAt;
  private @Nullable ProcessorContext<?, ?> waiting;

  /**
   * The commits of one thread.
   *
   * @param clock tells milliseconds
   */
  Commits(LongSupplier clock) {
    this.clock = clock;
  }

  /**
   * Changes {@code configs} to go with it, and returns them: commits are asked for as often as
   * Streams would have made them.
   */
  public static Properties with(Properties configs) {
    configs.put(SOONEST, configs.get(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG));
    configs.merge(
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
        SELDOM_MILLIS,
        (soonest, seldom) -> Math.max((int) soonest, (int) seldom));
    return configs;
  }

  /** A task of the thread begins. All have the same {@code configs}. */
  void begin(Map<String, Object> configs) {
    soonest = (int) configs.getOrDefault(SOONEST, 0);
  }

  /**
   * A task has worked on an event that is not owed work, which came to the log at {@code logged}.
   */
  void live(ProcessorContext<?, ?> task, long logged) {
    if (clock.getAsLong() - logged <= QUEUED.toMillis()) {
      waiting = task;
      askIfDue();
    }
  }

  /** Asks if an event waits for it, and the last time was long enough ago. */
  void askIfDue() {
    if (waiting != null && clock.getAsLong() - askedAt >= soonest) {
      waiting.commit();
      waiting = null;
      askedAt = clock.getAsLong();
    }
  }

  /** A task has nothing more to do here. */
  void leave(ProcessorContext<?, ?> task) {
    waiting = task.equals(waiting) ? null : waiting;
  }
}
