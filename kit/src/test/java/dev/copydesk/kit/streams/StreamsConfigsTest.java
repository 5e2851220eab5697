package dev.copydesk.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Topic;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.settings.SettingsReader;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsConfigsTest {
  private final SettingsReader settings =
      new SettingsReader(Map.of("COPYDESK_STREAMS_INSTANCE_ID", "desk-1"), Map.of());
  private final StreamsConfig configs =
      new StreamsConfig(
          StreamsConfigs.of(
              "test", settings.read(KafkaSettings.class), settings.read(StreamsSettings.class)));

  @Test
  void worksExactlyOnce() {
    assertThat(configs.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
        .isEqualTo(StreamsConfig.EXACTLY_ONCE_V2);
  }

  @Test
  void commitsOftenSinceEveryCommitIsWaitedFor() {
    assertThat(configs.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)).isBetween(20L, 50L);
  }

  @Test
  void isAStaticMemberSoThatARestartTakesItsTasksUpAgain() {
    assertThat(consumer()).containsEntry("group.instance.id", "desk-1-1");
  }

  @Test
  void isGivenUpSoonerThanKafkaWould() {
    assertThat(consumer()).containsEntry("session.timeout.ms", 6_000);
  }

  @Test
  void refusesInternalTopicsWithoutANameOfTheirOwn() {
    assertThat(configs.getBoolean(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG))
        .isTrue();
  }

  @Test
  void doesNotWaitForBatchesToFill() {
    assertThat(configs.getProducerConfigs("p")).containsEntry("linger.ms", 5);
  }

  @Test
  void writesRecordsAsLargeAsTheTopicsTake() {
    assertThat(configs.getProducerConfigs("p"))
        .containsEntry("max.request.size", Topic.MAX_RECORD_BYTES);
    assertThat(consumer()).containsEntry("topic.max.message.bytes", Topic.MAX_RECORD_BYTES);
  }

  @Test
  void registersNoMBeansUnlessAskedTo() {
    assertThat(configs.getList(StreamsConfig.METRIC_REPORTER_CLASSES_CONFIG)).isEmpty();

    String jmx = "org.apache.kafka.common.metrics.JmxReporter";
    var asked =
        new SettingsReader(Map.of(), Map.of("copydesk.kafka.client.\"metric.reporters\"", jmx));
    assertThat(
            StreamsConfigs.of(
                "test", asked.read(KafkaSettings.class), asked.read(StreamsSettings.class)))
        .containsEntry("metric.reporters", jmx);
  }

  @Test
  void mergesNoUpdatesInACache() {
    assertThat(configs.getLong(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG)).isZero();
  }

  private Map<String, Object> consumer() {
    return configs.getMainConsumerConfigs("group", "client", 1);
  }
}
