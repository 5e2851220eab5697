package dev.copydesk.standalone.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.Parked;
import dev.copydesk.contract.event.Rejection;
import dev.copydesk.standalone.log.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The rejected topic: refusals, and what operators did about them. The latter are records without a
 * value, which stand behind the refusal that they settle, under its key.
 */
final class Refusals {
  private static final String TOPIC = Topics.REJECTED.name();
  private static final String SETTLES = "copydesk_settles";
  private static final String SETTLED = "copydesk_settled";

  private final Consumer<byte[], byte[]> consumer;

  Refusals(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** All of the last month, the oldest first, each in the state that the topic tells of. */
  List<Refusal> all() {
    Map<String, State> settled = new HashMap<>();
    List<Refusal> refusals = new ArrayList<>();
    for (PartitionInfo each : consumer.partitionsFor(TOPIC)) {
      read(new TopicPartition(TOPIC, each.partition()), refusals, settled);
    }
    return refusals.stream()
        .map(each -> each.as(settled.getOrDefault(each.number(), each.state())))
        .sorted(
            Comparator.comparing((Refusal each) -> each.rejection().time())
                .thenComparing(Refusal::number))
        .toList();
  }

  /** The record that says that {@code refusal} was dealt with. */
  static ProducerRecord<byte[], byte @Nullable []> settling(Refusal refusal, State how) {
    int partition = Integer.parseInt(refusal.number().substring(0, refusal.number().indexOf('-')));
    var headers = new RecordHeaders();
    headers.add(SETTLES, refusal.number().getBytes(UTF_8));
    headers.add(SETTLED, how.word().getBytes(UTF_8));
    return new ProducerRecord<>(TOPIC, partition, refusal.key().getBytes(UTF_8), null, headers);
  }

  private void read(TopicPartition at, List<Refusal> refusals, Map<String, State> settled) {
    Reading reading = Reading.toTheEnd(consumer, at, 0);
    Optional<ConsumerRecord<byte[], byte[]>> record = reading.next();
    while (record.isPresent()) {
      if (record.get().value() == null) {
        settle(record.get(), settled, refusals);
      } else {
        refusals.add(refusal(record.get()));
      }
      record = reading.next();
    }
  }

  /** What was taken down is refused no more: a tombstone that settles nothing says so. */
  private static void settle(
      ConsumerRecord<byte[], byte[]> record, Map<String, State> settled, List<Refusal> before) {
    String number = EventContext.text(record.headers(), SETTLES);
    String how = EventContext.text(record.headers(), SETTLED);
    if (number != null && how != null) {
      settled.put(number, State.of(how));
    } else {
      String key = text(record.key());
      before.removeIf(each -> each.key().equals(key));
    }
  }

  private static Refusal refusal(ConsumerRecord<byte[], byte[]> record) {
    Rejection rejection =
        Topics.REJECTED
            .values()
            .deserializer()
            .deserialize(TOPIC, record.headers(), record.value());
    if (rejection == null) {
      throw new SerializationException(TOPIC + " has a record that says nothing");
    }
    Optional<Parked> parked = Parked.from(record.headers());
    return new Refusal(
        record.partition() + "-" + record.offset(),
        text(record.key()),
        rejection,
        parked,
        parked.isPresent() ? State.PARKED : State.REFUSED);
  }

  static String text(byte @Nullable [] key) {
    return key == null ? "" : new String(key, UTF_8);
  }
}
