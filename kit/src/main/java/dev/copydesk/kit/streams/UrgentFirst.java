package dev.copydesk.kit.streams;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Lets records of urgent topics overtake those of a topology's other topics, and these still have a
 * share. Left alone, a consumer hands records over in the order in which they came, and Streams
 * works off all that it was given before it asks for more: behind ten thousand records of one topic
 * those of another wait for every one of them.
 */
public final class UrgentFirst implements KafkaClientSupplier {
  /** What an urgent record waits for, while these are few. A poll costs less than so many. */
  private static final int RECORDS_A_POLL = 50;

  /** A fetch that leaves the urgent out has the next one wait for it, until it is answered. */
  private static final int FETCH_MILLIS = 25;

  private final Set<String> urgent;

  /** With the names of the topics that are urgent; none where all are alike. */
  public UrgentFirst(String... urgent) {
    this.urgent = Set.of(urgent);
  }

  /** Changes {@code configs} to go with it, and returns them. */
  public Properties with(Properties configs) {
    if (!urgent.isEmpty()) {
      String polled = StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG);
      configs.put(polled, RECORDS_A_POLL);
      String waited = StreamsConfig.mainConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG);
      configs.put(waited, FETCH_MILLIS);
      // Streams would not work on an urgent record while others that are older wait on the log.
      configs.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    }
    return configs;
  }

  @Override
  public Admin getAdmin(Map<String, Object> configs) {
    return Admin.create(configs);
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> configs) {
    return new KafkaProducer<>(configs, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> configs) {
    return urgent.isEmpty() ? consumer(configs) : new InTurns(configs, turns());
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> configs) {
    return consumer(configs);
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> configs) {
    return consumer(configs);
  }

  private Turns turns() {
    return new Turns(urgent, RECORDS_A_POLL, Clock.systemUTC()::millis);
  }

  private static Consumer<byte[], byte[]> consumer(Map<String, Object> configs) {
    return new KafkaConsumer<>(configs, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static final class InTurns extends KafkaConsumer<byte[], byte[]> {
    private final Turns turns;

    InTurns(Map<String, Object> configs, Turns turns) {
      super(configs, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      this.turns = turns;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      return turns.poll(this, timeout, super::poll);
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
      turns.paused(partitions);
      super.pause(partitions);
    }
  }
}
