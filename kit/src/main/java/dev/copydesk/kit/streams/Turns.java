package dev.copydesk.kit.streams;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Gives every second poll to the records of urgent topics, if there are any. Confined to the thread
 * that polls.
 */
final class Turns {
  private final Set<String> urgent;
  private final Set<TopicPartition> held = new HashSet<>();
  private boolean isTheirs;

  /** With the names of urgent topics; where there are none, every poll is as it is. */
  Turns(Set<String> urgent) {
    this.urgent = Set.copyOf(urgent);
  }

  /**
   * Polls {@code consumer}.
   *
   * @param poll the consumer's own way to do so
   */
  <K, V> ConsumerRecords<K, V> poll(
      Consumer<K, V> consumer, Duration timeout, Function<Duration, ConsumerRecords<K, V>> poll) {
    isTheirs = !isTheirs && !urgent.isEmpty();
    if (isTheirs) {
      hold(consumer);
      try {
        ConsumerRecords<K, V> theirs = poll.apply(Duration.ZERO);
        if (!theirs.isEmpty()) {
          return theirs;
        }
      } finally {
        letGo(consumer);
      }
    }
    return poll.apply(timeout);
  }

  /** The consumer's owner wants them paused, maybe in the middle of a poll; so they stay so. */
  void paused(Collection<TopicPartition> partitions) {
    held.removeAll(partitions);
  }

  private void hold(Consumer<?, ?> consumer) {
    Set<TopicPartition> others = new HashSet<>(consumer.assignment());
    others.removeIf(partition -> urgent.contains(partition.topic()));
    others.removeAll(consumer.paused());
    consumer.pause(others);
    held.addAll(others);
  }

  private void letGo(Consumer<?, ?> consumer) {
    // A rebalance in the middle of the poll may have taken some away.
    held.retainAll(consumer.assignment());
    consumer.resume(held);
    held.clear();
  }
}
