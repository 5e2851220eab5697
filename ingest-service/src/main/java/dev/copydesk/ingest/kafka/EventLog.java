package dev.copydesk.ingest.kafka;

import dev.copydesk.contract.Topic;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.kit.kafka.KafkaClients;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.kafka.TopicProvisioner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The log, as far as ingest writes it: acks from all, each record once, those of one key in the
 * order in which they were handed in. For any number of threads.
 */
public final class EventLog implements AutoCloseable {
  private static final List<Topic<?>> WRITTEN =
      List.of(Topics.TAKE_DOWNS, Topics.POSTS, Topics.TERMS, Topics.GLOSSARY, Topics.REJECTED);

  private final Producer<String, byte[]> producer;
  private final Duration patience;
  private final int maxBytes;
  private volatile @Nullable Trouble trouble;

  /**
   * Writes through {@code producer}, which it closes.
   *
   * @param patience how long a record may take to be confirmed
   * @param maxBytes length of the longest value
   */
  public EventLog(Producer<String, byte[]> producer, Duration patience, int maxBytes) {
    this.producer = producer;
    this.patience = patience;
    this.maxBytes = maxBytes;
  }

  /** Opens the log once its topics are there. */
  public static EventLog open(KafkaSettings kafka, Duration patience, int maxBytes) {
    try (Admin admin = KafkaClients.admin(kafka)) {
      new TopicProvisioner(admin, kafka).provision(WRITTEN);
    }
    Map<String, Object> configs = KafkaClients.configs(kafka);
    configs.putAll(durable(patience));
    var producer = new KafkaProducer<>(configs, new StringSerializer(), new ByteArraySerializer());
    WRITTEN.forEach(topic -> producer.partitionsFor(topic.name()));
    return new EventLog(producer, patience, maxBytes);
  }

  /** What a producer needs for {@code patience} to be the longest that anything takes. */
  static Map<String, Object> durable(Duration patience) {
    int millis = (int) patience.toMillis();
    return Map.of(
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        true,
        ProducerConfig.COMPRESSION_TYPE_CONFIG,
        "lz4",
        ProducerConfig.LINGER_MS_CONFIG,
        5,
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        Topic.MAX_RECORD_BYTES,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        millis / 2,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        millis,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        (long) millis);
  }

  /**
   * Hands an event in; its {@link Pending#await()} tells what became of it.
   *
   * @param cause why it is told of though nothing new happened: such an event can wait behind those
   *     that are news; null for news
   */
  public <E> Pending append(
      Topic<E> topic, String key, E event, EventContext context, @Nullable String cause) {
    var headers = new RecordHeaders();
    byte[] value = topic.values().serializer().serialize(topic.name(), headers, event);
    int length = value == null ? 0 : value.length;
    if (length > maxBytes) {
      return () -> new Receipt.TooLong(length, maxBytes);
    }
    context.writeTo(headers);
    if (cause != null) {
      EventContext.backfill(headers);
      EventContext.cause(headers, cause);
    }
    return send(
        new ProducerRecord<>(
            topic.name(), null, context.received().toEpochMilli(), key, value, headers));
  }

  /** Hands a compaction tombstone in: the topic lets go of all that it has of {@code key}. */
  public Pending erase(Topic<?> topic, String key, EventContext context) {
    var headers = new RecordHeaders();
    context.writeTo(headers);
    return send(
        new ProducerRecord<>(
            topic.name(), null, context.received().toEpochMilli(), key, null, headers));
  }

  /** Why the log could not be written just now; empty when it could, or was not tried. */
  public Optional<String> trouble() {
    Trouble last = trouble;
    return last == null || System.nanoTime() - last.nanos > patience.toNanos()
        ? Optional.empty()
        : Optional.of(last.cause);
  }

  @Override
  public void close() {
    producer.close(patience);
  }

  private Pending send(ProducerRecord<String, byte[]> record) {
    try {
      Future<RecordMetadata> future = producer.send(record);
      return new Sent(future);
    } catch (KafkaException e) {
      Receipt unconfirmed = unconfirmed(e);
      return () -> unconfirmed;
    }
  }

  private Receipt unconfirmed(Throwable e) {
    Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
    trouble = new Trouble("the log did not confirm an event: " + cause, System.nanoTime());
    return new Receipt.Unconfirmed(String.valueOf(cause.getMessage()));
  }

  private record Trouble(String cause, long nanos) {}

  /** An event on its way. */
  @FunctionalInterface
  public interface Pending {
    /** Waits until the log has spoken, or time is up. */
    Receipt await();

    /** Whether it is known already that the event will not be there in time. */
    default boolean hasFailed() {
      return false;
    }
  }

  private final class Sent implements Pending {
    private final Future<RecordMetadata> future;

    Sent(Future<RecordMetadata> future) {
      this.future = future;
    }

    @Override
    public Receipt await() {
      try {
        RecordMetadata at = future.get(patience.toMillis() * 2, TimeUnit.MILLISECONDS);
        trouble = null;
        return new Receipt.Written(at.topic(), at.partition(), at.offset());
      } catch (ExecutionException | TimeoutException e) {
        return unconfirmed(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return unconfirmed(e);
      }
    }

    @Override
    public boolean hasFailed() {
      return future.isDone() && await() instanceof Receipt.Unconfirmed;
    }
  }
}
