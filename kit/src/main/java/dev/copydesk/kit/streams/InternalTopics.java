package dev.copydesk.kit.streams;

import dev.copydesk.contract.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;

/**
 * The topics that Kafka Streams keeps for itself: a changelog a store, and what it sends from one
 * part of a topology to another. Streams makes those that are missing and writes to them at once,
 * which can kill it (KAFKA-15591); so they are made, and waited for, before it starts.
 */
public final class InternalTopics {
  private static final String REPARTITION = "-repartition";
  private static final Map<String, String> CHANGELOG = changelog();
  // Streams deletes what all have read; nothing else may.
  private static final Map<String, String> IN_BETWEEN =
      Map.of(
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.CLEANUP_POLICY_DELETE,
          TopicConfig.RETENTION_MS_CONFIG,
          "-1",
          TopicConfig.SEGMENT_BYTES_CONFIG,
          String.valueOf(50 << 20),
          TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
          String.valueOf(Topic.MAX_RECORD_BYTES));

  private InternalTopics() {}

  /**
   * The topics that {@code topology} needs, as Streams itself would make them.
   *
   * @param application the application's id, with which their names begin
   * @param partitions how many the topics have that the topology reads
   * @param copies of each record; -1 for the brokers' own default
   */
  public static List<NewTopic> of(
      String application, Topology topology, int partitions, short copies) {
    Map<String, Map<String, String>> topics = new TreeMap<>();
    topology.describe().subtopologies().stream()
        .flatMap(part -> part.nodes().stream())
        .forEach(
            node -> {
              stores(node).forEach(store -> topics.put(store + "-changelog", CHANGELOG));
              sentOn(node).forEach(topic -> topics.put(topic, IN_BETWEEN));
            });
    return topics.entrySet().stream()
        .map(
            topic ->
                new NewTopic(application + '-' + topic.getKey(), partitions, copies)
                    .configs(topic.getValue()))
        .toList();
  }

  /** What a store holds no more goes as fast as from the topics that it was made of. */
  private static Map<String, String> changelog() {
    Map<String, String> configs = new TreeMap<>(Topic.Cleanup.COMPACT.configs());
    configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Topic.MAX_RECORD_BYTES));
    return configs;
  }

  private static Set<String> stores(Node node) {
    return node instanceof Processor processor ? processor.stores() : Set.of();
  }

  private static Stream<String> sentOn(Node node) {
    return node instanceof Sink sink
        ? Stream.ofNullable(sink.topic()).filter(topic -> topic.endsWith(REPARTITION))
        : Stream.empty();
  }
}
