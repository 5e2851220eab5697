package dev.copydesk.publish.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class FeedTopologyTest {
  private static final Path DRAWN = Path.of("..", "docs", "topology", "publish.txt");

  @Test
  void isTheOneThatIsDrawn() throws IOException {
    String now =
        new FeedTopology(Clock.systemUTC(), new SimpleMeterRegistry(), 4)
            .build()
            .describe()
            .toString();

    assertThat(now)
        .as(
            """
            The topology is not the one in docs/topology/publish.txt. If the change is intended:
            1. put the description below into that file;
            2. think of what runs: a node or topic with a new name starts empty. A new name for
               feed-forms or feed-sequences numbers every site from 1 again and publishes every
               post once more, so stop all instances, run kafka-streams-application-reset for
               copydesk-publish, delete and recreate copydesk.feed.v1, and tell subscribers to
               start over. Other nodes have no state: stop all instances, then start the new ones.
            """)
        .isEqualTo(Files.readString(DRAWN));
  }
}
