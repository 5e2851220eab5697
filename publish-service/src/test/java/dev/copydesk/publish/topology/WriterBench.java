package dev.copydesk.publish.topology;

import static dev.copydesk.publish.SamplePosts.RECEIVED;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.PostEnriched;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.settings.SettingsReader;
import dev.copydesk.kit.streams.StreamsConfigs;
import dev.copydesk.kit.streams.StreamsSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The feed writer without a broker. Event n is received n seconds after the samples' time. */
final class WriterBench implements AutoCloseable {
  static final int PARTITIONS = 4;
  static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  final MeterRegistry meters = new SimpleMeterRegistry();
  private final TopologyTestDriver driver;
  private int events;

  WriterBench(Path state) {
    var settings =
        new SettingsReader(Map.of(), Map.of("copydesk.streams.state-dir", state.toString()));
    var configs =
        StreamsConfigs.of(
            FeedTopology.NAME,
            new SettingsReader(Map.of(), Map.of()).read(KafkaSettings.class),
            settings.read(StreamsSettings.class));
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    driver = new TopologyTestDriver(new FeedTopology(clock, meters, PARTITIONS).build(), configs);
  }

  void enriched(EnrichedPost post) {
    pipe(post.key().toString(), new PostEnriched(post), RECEIVED.plusSeconds(++events));
  }

  void enriched(EnrichedPost post, Instant received) {
    events++;
    pipe(post.key().toString(), new PostEnriched(post), received);
  }

  void removed(PostKey key) {
    var notice = PostRemoved.of(key, "its status is draft");
    pipe(key.toString(), notice, RECEIVED.plusSeconds(++events));
  }

  void takenDown(PostKey key) {
    pipe(key.toString(), PostRemoved.byTakeDown(key), RECEIVED.plusSeconds(++events));
  }

  void tombstone(PostKey key) {
    pipe(key.toString(), null, RECEIVED.plusSeconds(++events));
  }

  void raw(String key, byte[] value) {
    var headers = new RecordHeaders();
    headers.add("ce_type", "dev.copydesk.post.removed.v1".getBytes(StandardCharsets.UTF_8));
    driver
        .createInputTopic(
            Topics.ENRICHED_POSTS.name(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(new TestRecord<>(key, value, headers, RECEIVED));
  }

  List<FeedEntry> entries() {
    return records().stream().map(TestRecord::value).toList();
  }

  List<TestRecord<String, FeedEntry>> records() {
    return output(Topics.FEED.values().deserializer()).readRecordsToList();
  }

  /** What is on the log, letter for letter. */
  List<String> lines() {
    return output(new ByteArrayDeserializer()).readRecordsToList().stream()
        .map(record -> record.key() + ' ' + new String(record.value(), StandardCharsets.UTF_8))
        .toList();
  }

  @Override
  public void close() {
    driver.close();
  }

  private <V> TestOutputTopic<String, V> output(Deserializer<V> values) {
    return driver.createOutputTopic(Topics.FEED.name(), new StringDeserializer(), values);
  }

  private void pipe(String key, EnrichedEvent event, Instant received) {
    Headers headers = new RecordHeaders();
    new EventContext("event-" + events, "//mind.example", key, received, received, null, TRACE)
        .writeTo(headers);
    EventContext.stamp(headers, "enriched", received.plusMillis(10));
    var topic = Topics.ENRICHED_POSTS;
    driver
        .createInputTopic(topic.name(), new StringSerializer(), topic.values().serializer())
        .pipeInput(new TestRecord<>(key, event, headers, received));
  }
}
