package dev.copydesk.publish.kafka;

import static dev.copydesk.publish.SamplePosts.RECEIVED;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.kit.Floor;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.Feed;
import dev.copydesk.publish.store.FeedStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectorTest {
  private static final String TOPIC = Topics.FEED.name();
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

  @TempDir Path folder;
  private final Floor floor = Floor.lay();
  private final AtomicInteger changes = new AtomicInteger();
  private MockConsumer<String, byte[]> consumer;
  private FeedStore store;
  private Projector projector;

  @BeforeEach
  void start() {
    start(2);
  }

  @AfterEach
  void stop() {
    projector.close();
    store.close();
  }

  @Test
  void writesWhatItReadsAndSaysThatItDid() {
    arrives(0, published(post(1), 1));

    await().until(() -> changes.get() == 1);
    assertThat(sequences()).containsExactly(1L);
  }

  @Test
  void isReadyWhenItHasComeToWhereTheFeedEndedAtItsStart() {
    await()
        .until(
            () -> notReady().equals(Optional.of("has about 2 entries of the feed still to read")));

    arrives(0, published(post(1), 1));
    arrives(1, published(post(2), 2));

    await().until(() -> notReady().isEmpty());
    assertThat(floor.health().causes()).isEmpty();
  }

  @Test
  void goesOnWhereTheStoreIs() {
    arrives(0, published(post(1), 1));
    await().until(() -> changes.get() == 1);
    stop();

    start(2);
    await().until(() -> consumer.position(PARTITION) == 1);
    arrives(1, published(post(2), 2));

    await().until(() -> changes.get() == 2);
    assertThat(sequences()).containsExactly(1L, 2L);
  }

  @Test
  void passesOverARecordThatItCannotRead() {
    arrives(0, "{broken".getBytes(StandardCharsets.UTF_8));
    arrives(1, published(post(1), 1));

    await().until(() -> notReady().isEmpty());
    assertThat(sequences()).containsExactly(1L);
    assertThat(floor.meters().get("copydesk.publish.projection.unreadable").counter().count())
        .isEqualTo(1);
  }

  @Test
  void passesOverATombstone() {
    arrives(0, null, new RecordHeaders());
    arrives(1, published(post(1), 1));

    await().until(() -> notReady().isEmpty());
    assertThat(sequences()).containsExactly(1L);
    assertThat(floor.meters().get("copydesk.publish.projection.unreadable").counter().count())
        .isZero();
  }

  @Test
  void endsTheProcessWithItsCauseWhenItDies() {
    var cause = new KafkaException("the log is gone");

    consumer.setPollException(cause);

    assertThat(floor.death().orTimeout(5, TimeUnit.SECONDS).join()).isSameAs(cause);
  }

  @Test
  void endsTheProcessWhenTheStoreCannotBeWritten() {
    arrives(0, published(post(1), 1));
    await().until(() -> changes.get() == 1);
    consumer.schedulePollTask(() -> consumer.seek(PARTITION, 0));

    arrives(0, published(post(1), 1));

    assertThat(floor.death().orTimeout(5, TimeUnit.SECONDS).join())
        .hasMessageContaining("feed.sqlite cannot be used");
  }

  @Test
  void closesWithoutBeingTakenForDead() {
    projector.close();

    assertThat(floor.death()).isNotDone();
  }

  @Test
  void timesEachEntryFromItsReception() {
    arrives(0, published(post(1), 1));
    await().until(() -> changes.get() == 1);

    var latency = floor.meters().get("copydesk.publish.projection.latency").timer();
    assertThat(latency.count()).isEqualTo(1);
  }

  private void start(long end) {
    var feed = new Feed("feed-1", List.of(0L), List.of(end));
    consumer = new MockConsumer<>("none");
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, end));
    store = FeedStore.open(folder, feed, floor.clock());
    projector = new Projector(consumer, feed, store, floor, changes::incrementAndGet);
    projector.start();
    await().until(() -> !consumer.assignment().isEmpty());
  }

  private Optional<String> notReady() {
    return projector.notReady();
  }

  private void arrives(long offset, FeedEntry entry) {
    var headers = new RecordHeaders();
    new EventContext("a/1", "/copydesk/feed", entry.id(), RECEIVED, RECEIVED, 1L, null)
        .writeTo(headers);
    arrives(offset, Topics.FEED.values().serializer().serialize(TOPIC, headers, entry), headers);
  }

  private void arrives(long offset, byte[] value) {
    var headers = new RecordHeaders();
    headers.add("ce_type", "dev.copydesk.feed.changed.v1".getBytes(StandardCharsets.UTF_8));
    arrives(offset, value, headers);
  }

  private void arrives(long offset, byte[] value, RecordHeaders headers) {
    var record =
        new ConsumerRecord<>(
            TOPIC,
            0,
            offset,
            RECEIVED.toEpochMilli(),
            TimestampType.CREATE_TIME,
            -1,
            value == null ? -1 : value.length,
            "key",
            value,
            headers,
            Optional.empty());
    consumer.schedulePollTask(() -> consumer.addRecord(record));
  }

  private List<Long> sequences() {
    return store
        .read(reader -> reader.changes(Cursor.start("feed-1", 1), 10, Long.MAX_VALUE))
        .entries()
        .stream()
        .map(placed -> placed.entry().sequence())
        .toList();
  }
}
