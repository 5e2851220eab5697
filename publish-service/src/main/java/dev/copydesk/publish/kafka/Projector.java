package dev.copydesk.publish.kafka;

import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.kit.Floor;
import dev.copydesk.publish.feed.Feed;
import dev.copydesk.publish.feed.PlacedEntry;
import dev.copydesk.publish.store.FeedStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the feed's topic into the store, from where the store has it, on a thread of its own. It
 * belongs to no group: every node reads everything. It is ready when it has come to where the topic
 * ended at its start; when it dies the process is told the cause.
 */
public final class Projector implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long NOT_BEGUN = Long.MAX_VALUE;

  private final Consumer<String, byte[]> consumer;
  private final Feed feed;
  private final FeedStore store;
  private final Floor floor;
  private final Runnable onChange;
  private final ProjectorMeters meters;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread thread = new Thread(this::run, "projector");
  private volatile long missing = NOT_BEGUN;

  /**
   * A projector that is yet to be started.
   *
   * @param consumer see {@link #configs}; closed with the projector
   * @param onChange called after entries were written; must not block
   */
  public Projector(
      Consumer<String, byte[]> consumer,
      Feed feed,
      FeedStore store,
      Floor floor,
      Runnable onChange) {
    this.consumer = consumer;
    this.feed = feed;
    this.store = store;
    this.floor = floor;
    this.onChange = onChange;
    this.meters = new ProjectorMeters(floor.meters());
  }

  /** What its consumer is configured with beside what every client is. */
  public static Map<String, Object> configs(Map<String, Object> client) {
    Map<String, Object> configs = new HashMap<>(client);
    configs.put(ConsumerConfig.CLIENT_ID_CONFIG, "copydesk-projector");
    configs.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    configs.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // Where the store has come to is no longer there: end, and build the store again at the start.
    configs.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    configs.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    return configs;
  }

  /** Starts reading. */
  public void start() {
    floor.health().watch("feed", this::notReady);
    thread.start();
  }

  /** The cause why the store is not yet what the topic is; empty when it is. */
  public Optional<String> notReady() {
    long left = missing;
    if (left == NOT_BEGUN) {
      return Optional.of("has not begun to read the feed");
    }
    return left == 0
        ? Optional.empty()
        : Optional.of("has about " + left + " entries of the feed still to read");
  }

  @Override
  public void close() {
    closed.set(true);
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (consumer) {
      List<Long> offsets = store.end().offsets();
      List<TopicPartition> partitions = FeedTopic.partitions(feed);
      consumer.assign(partitions);
      for (TopicPartition each : partitions) {
        int number = each.partition();
        consumer.seek(each, Math.max(offsets.get(number), feed.first().get(number)));
      }
      while (!closed.get()) {
        take(consumer.poll(POLL));
      }
    } catch (WakeupException e) {
      LOG.debug("the projector was told to stop");
    } catch (RuntimeException e) {
      LOG.error("the projector died", e);
      floor.death().complete(e);
    }
  }

  private void take(ConsumerRecords<String, byte[]> records) {
    List<PlacedEntry> batch = new ArrayList<>(records.count());
    records.forEach(record -> read(record).ifPresent(batch::add));
    if (batch.isEmpty()) {
      store.tidy();
    } else {
      store.write(batch);
      Instant now = floor.clock().instant();
      records.forEach(record -> meters.projected(received(record), now));
      onChange.run();
    }
    if (missing > 0) {
      missing = missing();
    }
    meters.lag(consumer);
  }

  private long missing() {
    return FeedTopic.partitions(feed).stream()
        .mapToLong(each -> feed.end().get(each.partition()) - consumer.position(each))
        .filter(each -> each > 0)
        .sum();
  }

  private Optional<PlacedEntry> read(ConsumerRecord<String, byte[]> record) {
    try {
      FeedEntry entry =
          Topics.FEED
              .values()
              .deserializer()
              .deserialize(record.topic(), record.headers(), record.value());
      return Optional.ofNullable(entry)
          .map(it -> new PlacedEntry(record.partition(), record.offset(), it.updated(), it));
    } catch (SerializationException e) {
      LOG.warn(
          "passed over {}/{}/{}: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
      meters.unreadable();
      return Optional.empty();
    }
  }

  private static Instant received(ConsumerRecord<String, byte[]> record) {
    return EventContext.from(record.headers(), time(record)).received();
  }

  private static Instant time(ConsumerRecord<String, byte[]> record) {
    return Instant.ofEpochMilli(record.timestamp());
  }
}
