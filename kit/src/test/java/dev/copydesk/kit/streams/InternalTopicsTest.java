package dev.copydesk.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/** The topics that a topology keeps for itself, made before Streams would make them. */
class InternalTopicsTest {
  private final List<NewTopic> topics = InternalTopics.of("desk", topology(), 4, (short) 3);

  @Test
  void areTheChangelogOfEachStoreAndWhatIsSentOnWithin() {
    assertThat(topics)
        .extracting(NewTopic::name)
        .containsExactly("desk-by-site-repartition", "desk-posts-changelog", "desk-seen-changelog");
  }

  @Test
  void haveAsManyPartitionsAndCopiesAsWhatTheTopologyReads() {
    assertThat(topics).extracting(NewTopic::numPartitions).containsOnly(4);
    assertThat(topics).extracting(NewTopic::replicationFactor).containsOnly((short) 3);
  }

  @Test
  void keepTheNewestOfEachKeyOfAStore() {
    assertThat(named("desk-posts-changelog").configs()).containsEntry("cleanup.policy", "compact");
  }

  @Test
  void letWhatAStoreNoLongerHoldsGoWithinADay() {
    assertThat(named("desk-posts-changelog").configs())
        .containsEntry("max.compaction.lag.ms", "86400000");
  }

  @Test
  void loseNothingThatIsStillOnItsWay() {
    assertThat(named("desk-by-site-repartition").configs())
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "-1");
  }

  @Test
  void takeRecordsAsLargeAsAnyOther() {
    assertThat(topics)
        .allSatisfy(
            topic -> assertThat(topic.configs()).containsEntry("max.message.bytes", "16777216"));
  }

  @Test
  void areNoneForATopologyWithoutState() {
    Topology plain = new Topology();
    plain.addSource("read", "in").addSink("write", "out", "read");

    assertThat(InternalTopics.of("desk", plain, 4, (short) 1)).isEmpty();
  }

  private NewTopic named(String name) {
    return topics.stream().filter(topic -> topic.name().equals(name)).findFirst().orElseThrow();
  }

  private static Topology topology() {
    var topology = new Topology();
    topology.addSource("read", "in");
    topology.addProcessor("keep", Passing::new, "read");
    topology.addStateStore(store("posts"), "keep");
    topology.addStateStore(store("seen"), "keep");
    topology.addSink("send", "by-site-repartition", "keep");
    topology.addSource("receive", "by-site-repartition");
    topology.addSink("write", "out", "receive");
    return topology;
  }

  private static StoreBuilder<?> store(String name) {
    return Stores.keyValueStoreBuilder(
        Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.String());
  }

  private static final class Passing extends ContextualProcessor<String, String, String, String> {
    @Override
    public void process(Record<String, String> record) {
      context().forward(record);
    }
  }
}
