package dev.copydesk.standalone.promises;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What stands on a broker's topics, as a read_committed consumer sees it. */
final class Log {
  private final Map<String, Object> configs;

  Log(String bootstrapServers) {
    configs =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            // A consumer's end waits for what it last asked for.
            "fetch.max.wait.ms",
            10);
  }

  /** The names of all topics, Streams' own among them; Kafka's own left out. */
  List<String> topics() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(configs)) {
      return admin.listTopics(new ListTopicsOptions().listInternal(false)).names().get().stream()
          .sorted()
          .toList();
    }
  }

  /** Every record of a topic up to its present end. */
  List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(configs, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }
}
