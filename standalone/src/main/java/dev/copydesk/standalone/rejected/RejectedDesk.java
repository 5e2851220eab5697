package dev.copydesk.standalone.rejected;

import dev.copydesk.contract.Topic;
import dev.copydesk.contract.event.Parked;
import dev.copydesk.kit.kafka.KafkaClients;
import dev.copydesk.kit.kafka.KafkaSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** An operator's hands on what was refused. */
final class RejectedDesk implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Consumer<byte[], byte[]> consumer;
  private final Producer<byte[], byte @Nullable []> producer;
  private final Parking parking;

  private RejectedDesk(
      Consumer<byte[], byte[]> consumer, Producer<byte[], byte @Nullable []> producer) {
    this.consumer = consumer;
    this.producer = producer;
    this.parking = new Parking(consumer);
  }

  static RejectedDesk open(KafkaSettings kafka) {
    Map<String, Object> reading = KafkaClients.configs(kafka);
    reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    reading.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    Map<String, Object> writing = KafkaClients.configs(kafka);
    writing.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
    return new RejectedDesk(
        new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
        new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  /** Every refusal of the last month, the oldest first. */
  List<Refusal> all() {
    return parking.compare(new Refusals(consumer).all());
  }

  /**
   * Puts the record that a refusal is about on its topic again, to the byte.
   *
   * @return why that cannot be, and what to do instead; empty when it was done
   */
  Optional<String> redrive(Refusal refusal) {
    if (!refusal.isParked()) {
      return Optional.of(cannot(refusal.state()));
    }
    Parked parked = refusal.parked().orElseThrow();
    Optional<ConsumerRecord<byte[], byte[]>> record = parking.find(parked);
    record.ifPresent(
        found -> {
          send(again(found, parked));
          send(Refusals.settling(refusal, State.REDRIVEN));
        });
    return record.isPresent()
        ? Optional.empty()
        : Optional.of(parked.place() + " is no longer on the log; send what it was about again");
  }

  /** Lets a refusal rest; {@link #redrive}'s answers. */
  Optional<String> discard(Refusal refusal) {
    if (!refusal.state().isOpen()) {
      return Optional.of("it is " + refusal.state().word() + " already");
    }
    send(Refusals.settling(refusal, State.DISCARDED));
    return Optional.empty();
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }

  private static String cannot(State state) {
    return switch (state) {
      case REFUSED -> "it never came to the log; send it again, mended";
      case SUPERSEDED -> "a newer event of its key is on the log, which it must not undo";
      default -> "it is " + state.word() + " already";
    };
  }

  private static ProducerRecord<byte[], byte @Nullable []> again(
      ConsumerRecord<byte[], byte[]> record, Parked parked) {
    var headers = new RecordHeaders(record.headers());
    parked.markRedriven(headers);
    return new ProducerRecord<>(
        record.topic(),
        record.partition(),
        record.timestamp(),
        record.key(),
        record.value(),
        headers);
  }

  private void send(ProducerRecord<byte[], byte @Nullable []> record) {
    try {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new KafkaException("the log did not take it: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }
}
