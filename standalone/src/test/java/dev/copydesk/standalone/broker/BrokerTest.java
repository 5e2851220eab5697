package dev.copydesk.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {
  @TempDir Path folder;

  @Test
  void keepsItsLogOverARestart() throws Exception {
    try (Broker broker = Broker.start(folder)) {
      makeTopic(broker.bootstrapServers(), "notes");
      write(broker.bootstrapServers(), "notes", "before");
    }
    try (Broker broker = Broker.start(folder)) {
      write(broker.bootstrapServers(), "notes", "after");
      assertThat(end(broker.bootstrapServers(), "notes")).isEqualTo(2);
    }
  }

  @Test
  void listensOnLoopbackAlone() throws Exception {
    try (Broker broker = Broker.start(folder)) {
      assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
    }
  }

  @Test
  void makesNoTopicThatNobodyAskedFor() throws Exception {
    try (Broker broker = Broker.start(folder)) {
      assertThatThrownBy(() -> end(broker.bootstrapServers(), "notes"))
          .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void takesARecordOfTheContractsSize() throws Exception {
    try (Broker broker = Broker.start(folder)) {
      makeTopic(broker.bootstrapServers(), "notes");
      write(broker.bootstrapServers(), "notes", "x".repeat(15 * 1024 * 1024));
      assertThat(end(broker.bootstrapServers(), "notes")).isEqualTo(1);
    }
  }

  static void makeTopic(String servers, String name) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
    }
  }

  static void write(String servers, String topic, String value) throws Exception {
    Map<String, Object> config =
        Map.of("bootstrap.servers", servers, "max.request.size", 16 * 1024 * 1024);
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get();
    }
  }

  static long end(String servers, String topic) throws Exception {
    var partition = new TopicPartition(topic, 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      return admin
          .listOffsets(Map.of(partition, OffsetSpec.latest()))
          .all()
          .get()
          .get(partition)
          .offset();
    }
  }
}
