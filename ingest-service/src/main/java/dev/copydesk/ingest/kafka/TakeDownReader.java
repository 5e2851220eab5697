package dev.copydesk.ingest.kafka;

import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.TakeDown;
import dev.copydesk.kit.kafka.KafkaClients;
import dev.copydesk.kit.kafka.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads which posts are taken down: all that there are before it returns from its start, then, on a
 * thread of its own, what is said of them. It belongs to no group: every node reads everything.
 */
public final class TakeDownReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TakeDownReader.class);
  private static final String TOPIC = Topics.TAKE_DOWNS.name();
  private static final Duration POLL = Duration.ofMillis(500);

  private final Consumer<String, byte[]> consumer;
  private final AtomicBoolean closed = new AtomicBoolean();
  private @Nullable Thread thread;

  /** Reads with {@code consumer}, which it closes. */
  public TakeDownReader(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Opens the topic, which must be there. */
  public static TakeDownReader open(KafkaSettings kafka) {
    Map<String, Object> configs = new HashMap<>(KafkaClients.configs(kafka));
    configs.put(ConsumerConfig.CLIENT_ID_CONFIG, "copydesk-take-downs");
    configs.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    configs.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    configs.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    return new TakeDownReader(
        new KafkaConsumer<>(configs, new StringDeserializer(), new ByteArrayDeserializer()));
  }

  /** Hears what is read. */
  public interface Listener {
    /**
     * A post was taken down, or, where there is no take-down, that was lifted.
     *
     * @param isNew whether it was said after the start
     */
    void heard(String key, @Nullable TakeDown takeDown, boolean isNew);

    /** Called often, once all that there was at the start was heard. */
    void timeGoesBy();
  }

  /**
   * Returns once {@code listener} has heard all that there is.
   *
   * @param death told the cause when it can hear no more
   */
  public void start(Listener listener, CompletableFuture<Throwable> death) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(each -> new TopicPartition(TOPIC, each.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(POLL).forEach(record -> tell(record, listener, false));
    }
    thread = new Thread(() -> follow(listener, death), "take-downs");
    thread.start();
  }

  @Override
  public void close() {
    closed.set(true);
    consumer.wakeup();
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow(Listener listener, CompletableFuture<Throwable> death) {
    try (consumer) {
      while (!closed.get()) {
        listener.timeGoesBy();
        consumer.poll(POLL).forEach(record -> tell(record, listener, true));
      }
    } catch (WakeupException e) {
      LOG.debug("told to stop");
    } catch (RuntimeException e) {
      LOG.error("take-downs can be heard no more", e);
      death.complete(e);
    }
  }

  private static void tell(
      ConsumerRecord<String, byte[]> record, Listener listener, boolean isNew) {
    TakeDown takeDown =
        Topics.TAKE_DOWNS
            .values()
            .deserializer()
            .deserialize(TOPIC, record.headers(), record.value());
    listener.heard(record.key(), takeDown, isNew);
  }
}
