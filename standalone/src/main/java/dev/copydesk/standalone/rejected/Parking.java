package dev.copydesk.standalone.rejected;

import dev.copydesk.contract.event.Parked;
import dev.copydesk.standalone.log.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The topics on which the refused records stand. */
final class Parking {
  private final Consumer<byte[], byte[]> consumer;

  Parking(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** The record as it stands on the log; empty when it was compacted away, or is too old. */
  Optional<ConsumerRecord<byte[], byte[]>> find(Parked parked) {
    TopicPartition at = partition(parked);
    return Reading.of(consumer, at, parked.offset(), parked.offset() + 1).next();
  }

  /** Of {@code refusals}, each with the state that the newer records of its key give it. */
  List<Refusal> compare(List<Refusal> refusals) {
    Map<TopicPartition, List<Refusal>> parked =
        refusals.stream()
            .filter(Refusal::isParked)
            .collect(
                Collectors.groupingBy(
                    each -> partition(each.parked().orElseThrow()),
                    () -> new TreeMap<>(Parking::compare),
                    Collectors.toList()));
    Set<String> superseded = new HashSet<>();
    parked.forEach((at, here) -> superseded.addAll(superseded(at, here)));
    return refusals.stream()
        .map(each -> superseded.contains(each.number()) ? each.as(State.SUPERSEDED) : each)
        .toList();
  }

  /** Reads what follows the first of them, once for all of a partition. */
  private Set<String> superseded(TopicPartition at, List<Refusal> refusals) {
    long first = refusals.stream().mapToLong(Parking::offset).min().orElseThrow();
    Map<String, Long> newest = newest(Reading.toTheEnd(consumer, at, first));
    return refusals.stream()
        .filter(each -> newest.getOrDefault(key(each), -1L) > offset(each))
        .map(Refusal::number)
        .collect(Collectors.toSet());
  }

  private static Map<String, Long> newest(Reading records) {
    Map<String, Long> newest = new TreeMap<>();
    Optional<ConsumerRecord<byte[], byte[]>> record = records.next();
    while (record.isPresent()) {
      newest.put(Refusals.text(record.get().key()), record.get().offset());
      record = records.next();
    }
    return newest;
  }

  private static String key(Refusal refusal) {
    return refusal.parked().orElseThrow().key();
  }

  private static long offset(Refusal refusal) {
    return refusal.parked().orElseThrow().offset();
  }

  private static TopicPartition partition(Parked parked) {
    return new TopicPartition(parked.topic(), parked.partition());
  }

  private static int compare(TopicPartition a, TopicPartition b) {
    int topics = a.topic().compareTo(b.topic());
    return topics == 0 ? Integer.compare(a.partition(), b.partition()) : topics;
  }
}
