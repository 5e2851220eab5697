package dev.copydesk.benchmarks.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What one would write by hand: consume, enrich, produce, commit, exactly once and one thread. */
final class TransactionLoop {
  private static final long COMMIT_NANOS = 25_000_000;
  private static final Duration POLL = Duration.ofMillis(100);

  private final String output;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Enriching enriching = new Enriching();
  private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();

  private TransactionLoop(Route route) {
    output = route.output();
    consumer = consumer(route.servers());
    producer = producer(route.servers());
    consumer.subscribe(List.of(route.input()));
    producer.initTransactions();
  }

  static void start(Route route) {
    new Thread(new TransactionLoop(route)::run, "loop").start();
  }

  private static KafkaConsumer<byte[], byte[]> consumer(String servers) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            servers,
            "group.id",
            "loop",
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "earliest",
            "isolation.level",
            "read_committed",
            "max.poll.records",
            1_000),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static KafkaProducer<byte[], byte[]> producer(String servers) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            servers,
            "transactional.id",
            "loop",
            "compression.type",
            "lz4",
            "linger.ms",
            5),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private void run() {
    long began = 0;
    while (true) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (offsets.isEmpty()) {
          producer.beginTransaction();
          began = System.nanoTime();
        }
        carry(record);
        if (System.nanoTime() - began > COMMIT_NANOS) {
          commit();
        }
      }
      if (!offsets.isEmpty()) {
        commit();
      }
    }
  }

  private void commit() {
    producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
    producer.commitTransaction();
    offsets.clear();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the commit fails with it
  private void carry(ConsumerRecord<byte[], byte[]> record) {
    producer.send(enriching.apply(record, output));
    offsets.put(
        new TopicPartition(record.topic(), record.partition()),
        new OffsetAndMetadata(record.offset() + 1));
  }
}
