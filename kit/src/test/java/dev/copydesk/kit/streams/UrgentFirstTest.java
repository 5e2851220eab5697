package dev.copydesk.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class UrgentFirstTest {
  private static final Map<String, Object> NO_BROKER = Map.of("bootstrap.servers", "127.0.0.1:1");

  @Test
  void hasFewRecordsInEachPollSinceAnUrgentOneWaitsForThem() {
    assertThat(consumer(new UrgentFirst("posts"))).containsEntry("max.poll.records", 50);
  }

  @Test
  void hasNoUrgentRecordWaitForAFetchOfOthers() {
    assertThat(consumer(new UrgentFirst("posts"))).containsEntry("fetch.max.wait.ms", 25);
  }

  @Test
  void lingersForNoOlderRecordsWhileAnUrgentOneIsThere() {
    var configs = new StreamsConfig(new UrgentFirst("posts").with(configs()));

    assertThat(configs.getLong(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG))
        .isEqualTo(StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
  }

  @Test
  void leavesAllAsItIsWhereNothingIsUrgent() {
    assertThat(new UrgentFirst().with(configs())).isEqualTo(configs());
    try (Consumer<byte[], byte[]> consumer = new UrgentFirst().getConsumer(NO_BROKER)) {
      assertThat(consumer).isExactlyInstanceOf(KafkaConsumer.class);
    }
  }

  @Test
  void pollsByTurnsForTheTopologysRecordsAlone() {
    var clients = new UrgentFirst("posts");
    try (Consumer<byte[], byte[]> main = clients.getConsumer(NO_BROKER);
        Consumer<byte[], byte[]> restore = clients.getRestoreConsumer(NO_BROKER)) {
      assertThat(main.getClass()).isNotEqualTo(KafkaConsumer.class);
      assertThat(restore).isExactlyInstanceOf(KafkaConsumer.class);
    }
  }

  private static Map<String, Object> consumer(UrgentFirst clients) {
    return new StreamsConfig(clients.with(configs())).getMainConsumerConfigs("group", "client", 1);
  }

  private static Properties configs() {
    var configs = new Properties();
    configs.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    configs.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
    return configs;
  }
}
