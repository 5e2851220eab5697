package dev.copydesk.benchmarks.references;

import dev.copydesk.contract.event.EventContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a read_committed consumer sees of the enriched posts from now on: how many, for which cause,
 * and how long a live one took from the time at which it was meant to be sent.
 */
public final class Arrivals implements AutoCloseable {
  private final Thread thread;
  private final Map<String, Long> causes = new HashMap<>();
  private final Set<Long> posts = new HashSet<>();
  private final List<Live> lives = new ArrayList<>();
  private final long firstLive;
  private volatile boolean ended;
  private long total;
  private long lastNanos = System.nanoTime();

  public Arrivals(String servers, String topic, long firstLive) {
    this.firstLive = firstLive;
    Map<String, Object> configs =
        Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
    var consumer =
        new KafkaConsumer<>(configs, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> all =
        consumer.partitionsFor(topic).stream()
            .map(each -> new TopicPartition(topic, each.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToEnd(all);
    all.forEach(consumer::position);
    thread = new Thread(() -> read(consumer), "arrivals");
    thread.setDaemon(true);
    thread.start();
  }

  private void read(KafkaConsumer<byte[], byte[]> consumer) {
    try (consumer) {
      while (!ended) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
          note(record, Instant.now());
        }
      }
    }
  }

  private synchronized void note(ConsumerRecord<byte[], byte[]> record, Instant now) {
    total++;
    posts.add(id(record));
    lastNanos = System.nanoTime();
    String cause = EventContext.text(record.headers(), "copydesk_cause");
    if (cause != null) {
      causes.merge(cause.contains("/category/") ? cause : "glossary", 1L, Long::sum);
    } else if (id(record) >= firstLive) {
      EventContext of = EventContext.from(record.headers(), now);
      lives.add(new Live(lastNanos, Duration.between(of.received(), now).toMillis()));
    }
  }

  private static long id(ConsumerRecord<byte[], byte[]> record) {
    String key = new String(record.key(), StandardCharsets.UTF_8);
    return Long.parseLong(key.substring(key.lastIndexOf('/') + 1));
  }

  public synchronized long total() {
    return total;
  }

  /** How many posts there were, however often each was written. */
  public synchronized long distinct() {
    return posts.size();
  }

  synchronized long caused(String cause) {
    return causes.getOrDefault(cause, 0L);
  }

  synchronized long lastNanos() {
    return lastNanos;
  }

  /** How many live posts there were. */
  synchronized long lives() {
    return posts.stream().filter(id -> id >= firstLive).count();
  }

  /**
   * The 50th and the 99th percentile of live latencies since the last call, in milliseconds, their
   * number, and the longest.
   *
   * @param until those that arrived later do not count
   */
  synchronized long[] latencies(long until) {
    long[] sorted =
        lives.stream().filter(live -> live.at <= until).mapToLong(Live::millis).sorted().toArray();
    lives.clear();
    return sorted.length == 0
        ? new long[] {0, 0, 0, 0}
        : new long[] {
          sorted[sorted.length / 2],
          sorted[sorted.length * 99 / 100],
          sorted.length,
          sorted[sorted.length - 1]
        };
  }

  /** One that arrived at a time in nanoseconds. */
  private record Live(long at, long millis) {}

  @Override
  public void close() throws InterruptedException {
    ended = true;
    thread.join();
  }
}
