package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.glossary.SharedGlossaries;
import dev.copydesk.kit.streams.InternalTopics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class InternalTopicsTest {
  private final List<NewTopic> topics =
      InternalTopics.of(
          "copydesk-enrich",
          new EnrichTopology(
                  new Enricher(),
                  SharedGlossaries.NONE,
                  new SimpleMeterRegistry(),
                  Clock.systemUTC())
              .build(4),
          4,
          (short) 1);

  @Test
  void areAChangelogForEachStoreAndWhatGoesFromPartToPart() {
    assertThat(topics)
        .extracting(NewTopic::name)
        .containsExactly(
            "copydesk-enrich-backfill-changelog",
            "copydesk-enrich-enrichers-changelog",
            "copydesk-enrich-glossary-changelog",
            "copydesk-enrich-outputs-changelog",
            "copydesk-enrich-posts-by-term-changelog",
            "copydesk-enrich-posts-changelog",
            "copydesk-enrich-references-for-every-task-repartition",
            "copydesk-enrich-sweeps-changelog",
            "copydesk-enrich-terms-changelog",
            "copydesk-enrich-words-changelog");
  }

  @Test
  void haveAsManyPartitionsAsThereAreTasks() {
    assertThat(topics).extracting(NewTopic::numPartitions).containsOnly(4);
  }

  @Test
  void loseNothingOnTheWayFromPartToPart() {
    assertThat(topics)
        .filteredOn(topic -> topic.name().endsWith("-repartition"))
        .singleElement()
        .satisfies(
            topic ->
                assertThat(topic.configs())
                    .containsEntry("cleanup.policy", "delete")
                    .containsEntry("retention.ms", "-1"));
  }
}
