package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Owed work gives way after some milliseconds of a clock that goes on while posts are looked at.
 */
class SlicesLastTest {
  private static final int POSTS = 30;
  private static final String BODY = "<p>An inner critic is a voice.</p>";

  private final AtomicLong step = new AtomicLong();
  private final EnrichTopologyDriver desk =
      new EnrichTopologyDriver(Stores::inMemoryKeyValueStore, new Steps(step));

  @BeforeEach
  void aSite() {
    for (int id = 1; id <= POSTS; id++) {
      desk.publish("magazine.example/post/" + id, List.of(), BODY);
    }
    desk.written();
    desk.explain("magazine.example", "inner critic");
    desk.tick();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void noLongerThanTheirTime() {
    long slice = Slice.length(1).toMillis();
    step.set(slice / 4);

    desk.tick();

    assertThat(desk.writtenSoFar()).hasSizeBetween(1, 4);
  }

  @Test
  void longEnoughForOnePostThoughItTakesAllOfTheTime() {
    step.set(Slice.length(1).toMillis() * 10);

    desk.tick();

    assertThat(desk.writtenSoFar()).hasSize(1);
  }

  @Test
  void forAsManyPostsAsThereAreWhileTheyCostNoTime() {
    desk.tick();

    assertThat(desk.writtenSoFar()).hasSize(POSTS);
  }

  @Test
  void andGoOnUntilEveryPostHasHadItsLook() {
    step.set(Slice.length(1).toMillis() * 10);

    for (int slice = 0; slice <= POSTS; slice++) {
      desk.tick();
    }

    assertThat(desk.writtenSoFar()).hasSize(POSTS).doesNotHaveDuplicates();
  }

  /** Goes on by a step whenever it is asked. */
  private static final class Steps extends Clock {
    private final AtomicLong now = new AtomicLong();
    private final AtomicLong step;

    Steps(AtomicLong step) {
      this.step = step;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(now.addAndGet(step.get()));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
