package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.glossary.SharedGlossaries;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class DrawnTopologyTest {
  private static final Path DRAWN = Path.of("..", "docs", "topology", "enrich.txt");

  @Test
  void isTheOneThatTheDocumentationShows() throws IOException {
    String now =
        new EnrichTopology(
                new Enricher(), SharedGlossaries.NONE, new SimpleMeterRegistry(), Clock.systemUTC())
            .build(4)
            .describe()
            .toString();

    if (Boolean.getBoolean("copydesk.accept")) {
      Files.writeString(DRAWN, now.strip() + "\n");
    }
    assertThat(now.strip())
        .as(
            """
            The topology is not the one in docs/topology/enrich.txt. If that is intended, run this
            test again with -Dcopydesk.accept=true. A running deployment then needs a rolling restart if only processors changed;
            if a store, a repartition topic or a sub-topology was added, removed or renamed, stop
            every instance, reset the application (kafka-streams-application-reset) and start again:
            the stores are rebuilt from the topics, and posts that read the same are not written.\
            """)
        .isEqualTo(Files.readString(DRAWN).strip());
  }
}
