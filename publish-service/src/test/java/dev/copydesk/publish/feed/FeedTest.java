package dev.copydesk.publish.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest {
  private final Feed feed = new Feed("f", List.of(0L, 10L), List.of(5L, 20L));

  @Test
  void goesOnWhereAReaderHasCome() {
    assertThat(feed.goesOnAt(new Cursor("f", List.of(5L, 12L)))).isTrue();
  }

  @Test
  void goesOnForOneWhoHasNotBegun() {
    assertThat(feed.goesOnAt(new Cursor("f", List.of(0L, 0L)))).isTrue();
  }

  @Test
  void doesNotGoOnInAnotherFeed() {
    assertThat(feed.goesOnAt(new Cursor("g", List.of(0L, 10L)))).isFalse();
  }

  @Test
  void doesNotGoOnWithAnotherNumberOfPartitions() {
    assertThat(feed.goesOnAt(new Cursor("f", List.of(0L)))).isFalse();
  }

  @Test
  void doesNotGoOnBeyondItsEnd() {
    assertThat(feed.goesOnAt(new Cursor("f", List.of(6L, 12L)))).isFalse();
  }

  @Test
  void doesNotGoOnBeforeWhatIsStillThere() {
    assertThat(feed.goesOnAt(new Cursor("f", List.of(0L, 9L)))).isFalse();
  }
}
