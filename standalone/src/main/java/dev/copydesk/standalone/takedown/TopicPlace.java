package dev.copydesk.standalone.takedown;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.copydesk.contract.Json;
import dev.copydesk.standalone.log.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One topic. It is read once; then only what is new, and the places of what was found, are looked
 * at.
 */
final class TopicPlace implements Place {
  private final String topic;
  private final String key;
  private final Consumer<byte[], byte[]> consumer;
  private final Optional<Duration> bound;
  private final Map<TopicPartition, Set<Long>> found = new HashMap<>();
  private final Map<TopicPartition, Long> next = new HashMap<>();
  private List<TopicPartition> partitions = List.of();
  private boolean wasFound;

  TopicPlace(
      String topic, String key, Consumer<byte[], byte[]> consumer, Optional<Duration> bound) {
    this.topic = topic;
    this.key = key;
    this.consumer = consumer;
    this.bound = bound;
  }

  @Override
  public String name() {
    return topic;
  }

  /** Whether it ever had something of the post. */
  boolean wasFound() {
    return wasFound;
  }

  @Override
  public long look() {
    if (partitions.isEmpty()) {
      partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
    }
    consumer.endOffsets(partitions).forEach(this::look);
    return found.values().stream().mapToLong(Set::size).sum();
  }

  @Override
  public Optional<Instant> latest(Instant takenDown) {
    return bound.map(takenDown::plus);
  }

  private void look(TopicPartition at, long end) {
    Set<Long> here = found.computeIfAbsent(at, none -> new TreeSet<>());
    here.removeIf(offset -> Reading.of(consumer, at, offset, offset + 1).next().isEmpty());
    long from = next.getOrDefault(at, 0L);
    if (from < end) {
      read(Reading.of(consumer, at, from, end), here);
      next.put(at, end);
    }
  }

  private void read(Reading reading, Set<Long> here) {
    for (var record = reading.next(); record.isPresent(); record = reading.next()) {
      if (isOfThePost(record.get().key()) && tells(record.get())) {
        here.add(record.get().offset());
        wasFound = true;
      }
    }
  }

  /** Rows of an index have the post's key behind that of what leads to it. */
  private boolean isOfThePost(byte @Nullable [] recordKey) {
    String text = recordKey == null ? "" : new String(recordKey, UTF_8);
    return text.equals(key) || text.endsWith('|' + key);
  }

  /** Whether it says more than that the post was taken down. */
  static boolean tells(ConsumerRecord<byte[], byte @Nullable []> record) {
    byte[] value = record.value();
    if (value == null) {
      return false;
    }
    try {
      JsonNode json = Json.MAPPER.readTree(value);
      boolean isNotice = json.path("takenDown").asBoolean(false);
      boolean isEntry = json.path("change").asString("").equals("taken-down");
      boolean isForm = json.path("url").asString("?").isEmpty() && json.path("fields").isEmpty();
      return !isNotice && !isEntry && !isForm;
    } catch (JacksonException e) {
      return true;
    }
  }
}
