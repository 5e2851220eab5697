package dev.copydesk.kit.streams;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Polls for the records of urgent topics and for all others by turns. One poll of others comes
 * after each of urgent ones; where these come faster than they are worked off, the others have half
 * of the time. Confined to the thread that polls.
 */
final class Turns {
  private final Set<String> urgent;
  private final int most;
  private final LongSupplier clock;
  private final Set<TopicPartition> held = new HashSet<>();
  private boolean wasUrgent;
  private boolean wasFull;
  private long since;
  private long owed;

  /**
   * Turns that are yet to be taken.
   *
   * @param urgent names of topics
   * @param most how many records a poll brings at the most
   * @param clock tells milliseconds
   */
  Turns(Set<String> urgent, int most, LongSupplier clock) {
    this.urgent = Set.copyOf(urgent);
    this.most = most;
    this.clock = clock;
  }

  /**
   * Polls {@code consumer}.
   *
   * @param poll the consumer's own way to do so
   */
  <K, V> ConsumerRecords<K, V> poll(
      Consumer<K, V> consumer, Duration timeout, Function<Duration, ConsumerRecords<K, V>> poll) {
    boolean isUrgent = isTurnOfUrgent();
    hold(consumer, !isUrgent);
    ConsumerRecords<K, V> records;
    try {
      records = poll.apply(Duration.ZERO);
    } finally {
      letGo(consumer);
    }
    wasUrgent = isUrgent && !records.isEmpty();
    wasFull = records.count() == most;
    records = records.isEmpty() ? poll.apply(timeout) : records;
    since = clock.getAsLong();
    return records;
  }

  /** The consumer's owner wants them paused, maybe in the middle of a poll; so they stay so. */
  void paused(Collection<TopicPartition> partitions) {
    held.removeAll(partitions);
  }

  private boolean isTurnOfUrgent() {
    long worked = clock.getAsLong() - since;
    if (wasUrgent) {
      owed = wasFull ? worked : 0;
      return false;
    }
    owed = wasFull ? owed - worked : 0;
    return owed <= 0;
  }

  private void hold(Consumer<?, ?> consumer, boolean isUrgent) {
    Set<TopicPartition> silent = new HashSet<>(consumer.assignment());
    silent.removeIf(partition -> urgent.contains(partition.topic()) != isUrgent);
    silent.removeAll(consumer.paused());
    consumer.pause(silent);
    held.addAll(silent);
  }

  private void letGo(Consumer<?, ?> consumer) {
    // A rebalance in the middle of the poll may have taken some away.
    held.retainAll(consumer.assignment());
    consumer.resume(held);
    held.clear();
  }
}
