package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Topic;
import dev.copydesk.contract.Topics;
import dev.copydesk.kit.kafka.KafkaClients;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.kafka.TopicProvisioner;
import dev.copydesk.kit.settings.SettingsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A topic that has just been made takes every record (KAFKA-15591 loses some otherwise). */
@ParameterizedClass
@EnumSource(TestBroker.class)
class TopicsAreReadyTest {
  private static final int RECORDS = 800;

  @Parameter TestBroker broker;

  @RepeatedTest(3)
  void loseNoRecordThatIsWrittenAsSoonAsTheyAreThere() throws Exception {
    KafkaSettings settings = settings();
    Topic<?> topic = fresh();
    try (Admin admin = KafkaClients.admin(settings)) {
      new TopicProvisioner(admin, settings).provision(List.of(topic));
    }

    try (var producer = producer(settings)) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < RECORDS; i++) {
        sent.add(producer.send(new ProducerRecord<>(topic.name(), "key-" + i, "value-" + i)));
      }
      for (Future<RecordMetadata> each : sent) {
        assertThat(each.get().hasOffset()).isTrue();
      }
    }
  }

  private static KafkaProducer<String, String> producer(KafkaSettings settings) {
    Map<String, Object> configs = KafkaClients.configs(settings);
    configs.put("delivery.timeout.ms", 15_000);
    configs.put("request.timeout.ms", 10_000);
    return new KafkaProducer<>(configs, new StringSerializer(), new StringSerializer());
  }

  private KafkaSettings settings() {
    return new SettingsReader(
            Map.of(), Map.of("copydesk.kafka.bootstrap-servers", broker.bootstrapServers()))
        .read(KafkaSettings.class);
  }

  private static Topic<?> fresh() {
    Topic<?> like = Topics.POSTS;
    return new Topic<>(
        "fresh-" + System.nanoTime(),
        like.key(),
        like.value(),
        like.values(),
        like.spread(),
        like.cleanup(),
        like.writer(),
        like.readers());
  }
}
