package dev.copydesk.standalone.log;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** A stretch of one partition, read to its end and no further. */
public final class Reading {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MOST_IN_VAIN = 50;

  private final Consumer<byte[], byte[]> consumer;
  private final TopicPartition at;
  private final long end;
  private Iterator<ConsumerRecord<byte[], byte[]>> batch = Collections.emptyIterator();

  private Reading(Consumer<byte[], byte[]> consumer, TopicPartition at, long end) {
    this.consumer = consumer;
    this.at = at;
    this.end = end;
  }

  /** The records from {@code from} on and before {@code to}, as far as they are still there. */
  public static Reading of(
      Consumer<byte[], byte[]> consumer, TopicPartition at, long from, long to) {
    List<TopicPartition> one = List.of(at);
    if (consumer.partitionsFor(at.topic()).stream()
        .noneMatch(p -> p.partition() == at.partition())) {
      throw new KafkaException(at + " is not on this log; name the right brokers");
    }
    long begin = consumer.beginningOffsets(one).getOrDefault(at, 0L);
    long last = Math.min(to, consumer.endOffsets(one).getOrDefault(at, 0L));
    consumer.assign(one);
    consumer.seek(at, Math.max(from, begin));
    return new Reading(consumer, at, last);
  }

  /** The records from {@code from} on. */
  public static Reading toTheEnd(Consumer<byte[], byte[]> consumer, TopicPartition at, long from) {
    return of(consumer, at, from, Long.MAX_VALUE);
  }

  /**
   * Empty at the end.
   *
   * @throws KafkaException when nothing came for ten seconds
   */
  public Optional<ConsumerRecord<byte[], byte[]>> next() {
    long from = consumer.position(at);
    int inVain = 0;
    while (!batch.hasNext() && from < end) {
      if (inVain++ == MOST_IN_VAIN) {
        throw new KafkaException("nothing comes of " + at + " from " + from + " on; try it again");
      }
      batch = consumer.poll(POLL).records(at).iterator();
      inVain = consumer.position(at) == from ? inVain : 0;
      from = consumer.position(at);
    }
    if (!batch.hasNext()) {
      return Optional.empty();
    }
    ConsumerRecord<byte[], byte[]> record = batch.next();
    return record.offset() < end ? Optional.of(record) : Optional.empty();
  }
}
