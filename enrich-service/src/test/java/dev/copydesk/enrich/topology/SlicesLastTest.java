package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  private final EnrichTopologyDriver.Ticking clock = new EnrichTopologyDriver.Ticking();
  private final EnrichTopologyDriver desk =
      new EnrichTopologyDriver(Stores::inMemoryKeyValueStore, clock);

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
    clock.step = Pace.LONG.dividedBy(4);

    desk.tick();

    assertThat(desk.writtenSoFar()).hasSizeBetween(1, 4);
  }

  @Test
  void longEnoughForOnePostThoughItTakesAllOfTheTime() {
    clock.step = Pace.LONG.multipliedBy(10);

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
    clock.step = Pace.LONG.multipliedBy(10);

    for (int slice = 0; slice <= POSTS; slice++) {
      desk.tick();
    }

    assertThat(desk.writtenSoFar()).hasSize(POSTS).doesNotHaveDuplicates();
  }
}
