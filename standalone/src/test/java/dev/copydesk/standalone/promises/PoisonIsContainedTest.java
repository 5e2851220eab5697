package dev.copydesk.standalone.promises;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.Rejection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One unreadable event holds up nothing but itself; a newer full state of its key supersedes it.
 */
@ParameterizedClass
@EnumSource(TestBroker.class)
class PoisonIsContainedTest {
  private static final String POISON = "poison.example/post/1";

  @Parameter TestBroker broker;
  @TempDir Path folder;

  @Test
  void onEveryTopicThatAServiceReads() throws Exception {
    try (var copydesk = new RunningCopydesk(broker.bootstrapServers(), folder)) {
      for (var topic :
          List.of(Topics.POSTS, Topics.TERMS, Topics.GLOSSARY, Topics.ENRICHED_POSTS)) {
        write(topic.name(), "{\"cut\": \"off in the mid");
      }

      copydesk.post(
          "/v1/events", Posts.published("poison.example", 1, "<p>In full, and newer.</p>"));

      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> copydesk.get("/v1/posts/" + POISON).statusCode() == 200);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(rejections())
                      .extracting(Rejection::stage)
                      .contains("enrich", "publish"));
    }
    assertThat(rejections())
        .flatExtracting(Rejection::faults)
        .noneMatch(fault -> fault.toString().contains("off in the mid"));
  }

  private void write(String topic, String value) throws Exception {
    Map<String, Object> configs = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(configs, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(topic, POISON.getBytes(UTF_8), value.getBytes(UTF_8)))
          .get();
    }
  }

  private List<Rejection> rejections() {
    return new Log(broker.bootstrapServers())
        .read(Topics.REJECTED.name()).stream()
            .map(
                record ->
                    Topics.REJECTED
                        .values()
                        .deserializer()
                        .deserialize(record.topic(), record.headers(), record.value()))
            .filter(rejection -> rejection != null && rejection.subject().equals(POISON))
            .toList();
  }
}
