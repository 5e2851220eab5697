package dev.copydesk.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.PostEvent;
import dev.copydesk.contract.event.PostRemoved;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
  private final EventLog log = new EventLog(producer, Duration.ofMillis(50), 1000);

  @Test
  void tellsWhereAnEventIs() {
    var pending = append("its status is draft");
    producer.completeNext();

    assertThat(pending.await()).isEqualTo(new Receipt.Written("copydesk.posts.v1", 0, 0));
    assertThat(log.trouble()).isEmpty();
  }

  @Test
  void doesNotWaitForEver() {
    assertThat(append("x").await()).isInstanceOf(Receipt.Unconfirmed.class);
  }

  @Test
  void tellsAtOnceOfWhatHasFailed() {
    var pending = append("x");
    assertThat(pending.hasFailed()).isFalse();

    producer.errorNext(new TimeoutException("no broker"));

    assertThat(pending.hasFailed()).isTrue();
    assertThat(log.trouble()).hasValueSatisfying(why -> assertThat(why).contains("no broker"));
  }

  @Test
  void doesNotSendWhatIsTooLong() {
    assertThat(append("x".repeat(2000)).await()).isInstanceOf(Receipt.TooLong.class);
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void closesItsProducer() {
    log.close();

    assertThat(producer.closed()).isTrue();
  }

  @Test
  void asksForEveryBrokersConfirmationOfEachRecordOnce() {
    Map<String, Object> configs = EventLog.durable(Duration.ofSeconds(10));

    assertThat(configs)
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("compression.type", "lz4")
        .containsEntry("linger.ms", 5)
        .containsEntry("max.request.size", 16 * 1024 * 1024)
        .containsEntry("delivery.timeout.ms", 10_000)
        .containsEntry("max.block.ms", 10_000L);
  }

  @Test
  void asksForNothingThatAProducerRefuses() {
    Map<String, Object> configs = new HashMap<>(EventLog.durable(Duration.ofSeconds(1)));
    configs.put("bootstrap.servers", "127.0.0.1:1");

    try (var real =
        new KafkaProducer<>(configs, new StringSerializer(), new ByteArraySerializer())) {
      assertThat(real.metrics()).isNotEmpty();
    }
  }

  private EventLog.Pending append(String reason) {
    PostEvent event = PostRemoved.of(new PostKey("mind.example", "post", 1), reason);
    var context = new EventContext("r", "/s", "mind.example/post/1", NOW, NOW, null, null);
    return log.append(Topics.POSTS, "mind.example/post/1", event, context, null);
  }
}
