package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitsTest {
  private static final int SOONEST = 25;

  private long now = 1_000_000;
  private final Commits commits = new Commits(() -> now);
  private final Properties configs = new Properties();
  private MockProcessorContext<Void, Void> task;

  @BeforeEach
  void configure() {
    configs.put(StreamsConfig.APPLICATION_ID_CONFIG, "commits");
    configs.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    configs.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, SOONEST);
    task = new MockProcessorContext<>(Commits.with(configs));
    commits.begin(task.appConfigs());
  }

  @Test
  void areAskedForAtOnceAfterALiveEvent() {
    commits.live(task, now);

    assertThat(task.committed()).isTrue();
  }

  @Test
  void areAskedForNoSoonerThanConfigured() {
    commits.live(task, now);
    task.resetCommit();

    now += SOONEST - 1;
    commits.live(task, now);
    assertThat(task.committed()).isFalse();

    now++;
    commits.askIfDue();
    assertThat(task.committed()).isTrue();
  }

  @Test
  void areOnesForAllTasksOfAThread() {
    var another = new MockProcessorContext<Void, Void>(configs);
    commits.live(task, now);
    task.resetCommit();
    commits.live(another, now);
    commits.live(task, now);

    now += SOONEST;
    commits.askIfDue();

    assertThat(task.committed()).isTrue();
    assertThat(another.committed()).isFalse();
  }

  @Test
  void areNotAskedForWhileNoLiveEventWaitsForThem() {
    commits.live(task, now);
    task.resetCommit();

    now += SOONEST;
    commits.askIfDue();

    assertThat(task.committed()).isFalse();
  }

  @Test
  void areLeftToStreamsWhileEventsQueue() {
    commits.live(task, now - Commits.QUEUED.toMillis() - 1);

    assertThat(task.committed()).isFalse();
    assertThat(configs).containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 200);
  }

  @Test
  void areNotAskedOfATaskThatLeft() {
    commits.live(task, now);
    task.resetCommit();
    commits.live(task, now);
    commits.leave(task);

    now += SOONEST;
    commits.askIfDue();

    assertThat(task.committed()).isFalse();
  }

  @Test
  void neverComeMoreOftenThanConfigured() {
    configs.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);

    assertThat(Commits.with(configs)).containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
  }
}
