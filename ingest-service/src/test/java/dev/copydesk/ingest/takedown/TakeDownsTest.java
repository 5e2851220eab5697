package dev.copydesk.ingest.takedown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.TakeDown;
import dev.copydesk.ingest.kafka.EventLog;
import dev.copydesk.ingest.kafka.TakeDownReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TakeDownsTest {
  private static final String TOPIC = Topics.TAKE_DOWNS.name();
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final String POST = "mind.example/post/1";
  private static final Instant SINCE = Instant.parse("2026-03-10T12:00:00Z");

  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final EventLog log = new EventLog(producer, Duration.ofMillis(50), 10_000);
  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final TakeDownReader reader = new TakeDownReader(consumer);
  private final CompletableFuture<Throwable> death = new CompletableFuture<>();
  private Instant now = SINCE;
  private final TakeDowns takeDowns = new TakeDowns(log, clock());

  @AfterEach
  void stop() {
    reader.close();
  }

  @Test
  void areAllKnownBeforeTheStartReturns() {
    start(2, List.of(down(0), down(1, "mind.example/post/2")));

    assertThat(takeDowns.all())
        .extracting(each -> each.key().toString())
        .containsExactly(POST, "mind.example/post/2");
  }

  @Test
  void areNoMoreOnceTheyAreLifted() {
    start(2, List.of(down(0), lift(1)));

    assertThat(takeDowns.of(POST)).isEmpty();
  }

  @Test
  void areSaidByEveryNodeThatHearsOfThem() {
    start(0, List.of());
    consumer.schedulePollTask(() -> consumer.addRecord(down(0)));

    await().until(() -> takeDowns.of(POST).isPresent() && said() >= 1);
  }

  @Test
  void areSaidAgainEveryHourForTenDays() {
    takeDowns.heard(POST, takeDown(), false);

    takeDowns.timeGoesBy();
    takeDowns.timeGoesBy();
    assertThat(said()).isEqualTo(1);

    now = SINCE.plus(Duration.ofMinutes(61));
    takeDowns.timeGoesBy();
    assertThat(said()).isEqualTo(2);

    now = SINCE.plus(Duration.ofDays(10));
    takeDowns.timeGoesBy();
    assertThat(said()).isEqualTo(2);
  }

  @Test
  void endTheProcessWhenTheyCanBeHeardNoMore() {
    start(0, List.of());
    var cause = new KafkaException("the log is gone");

    consumer.setPollException(cause);

    await().until(death::isDone);
    assertThat(death.join()).isSameAs(cause);
  }

  @Test
  void areNotCertainUntilTheLogHasThem() {
    producer.sendException = new KafkaException("no broker");

    assertThat(takeDowns.add(PostKey.parse(POST), null)).isEmpty();
    assertThat(takeDowns.of(POST)).isEmpty();
  }

  private void start(long end, List<ConsumerRecord<String, byte[]>> records) {
    consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, end));
    consumer.schedulePollTask(() -> records.forEach(consumer::addRecord));
    reader.start(takeDowns, death);
  }

  private long said() {
    return producer.history().stream()
        .filter(each -> each.topic().equals(Topics.POSTS.name()))
        .filter(each -> new String(each.value(), UTF_8).contains("\"takenDown\":true"))
        .count();
  }

  private static TakeDown takeDown() {
    return TakeDown.of(PostKey.parse(POST), SINCE, null);
  }

  private static ConsumerRecord<String, byte[]> down(long offset) {
    return down(offset, POST);
  }

  private static ConsumerRecord<String, byte[]> down(long offset, String key) {
    var headers = new RecordHeaders();
    TakeDown takeDown = TakeDown.of(PostKey.parse(key), SINCE, null);
    byte[] value = Topics.TAKE_DOWNS.values().serializer().serialize(TOPIC, headers, takeDown);
    return record(offset, key, value, headers);
  }

  private static ConsumerRecord<String, byte[]> lift(long offset) {
    return record(offset, POST, null, new RecordHeaders());
  }

  private static ConsumerRecord<String, byte[]> record(
      long offset, String key, byte[] value, RecordHeaders headers) {
    return new ConsumerRecord<>(
        TOPIC,
        0,
        offset,
        0,
        TimestampType.CREATE_TIME,
        1,
        1,
        key,
        value,
        headers,
        Optional.empty());
  }

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }
}
