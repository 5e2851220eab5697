package dev.copydesk.enrich.topology;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.Topic;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.GlossaryEvent;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDeleted;
import dev.copydesk.contract.event.PostEvent;
import dev.copydesk.contract.event.PostPublished;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.event.TermDeleted;
import dev.copydesk.contract.event.TermEvent;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.glossary.SharedGlossaries;
import dev.copydesk.enrich.glossary.SharedGlossary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The real topology, without a broker: events in, enriched events out. */
final class EnrichTopologyDriver implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private static final Enricher ENRICHER = new Enricher();

  private final Ticking clock;
  private final Path state = freshFolder();
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, PostEvent> posts;
  private final TestInputTopic<String, TermEvent> terms;
  private final TestInputTopic<String, GlossaryEvent> glossary;
  private final TestOutputTopic<String, EnrichedEvent> enriched;
  private final SimpleMeterRegistry meters;
  private int sent;

  /** With the stores that production has, on disk. */
  static EnrichTopologyDriver onDisk() {
    return new EnrichTopologyDriver(Stores::persistentKeyValueStore);
  }

  /** With the same stores in memory, which open a hundred times as fast. */
  static EnrichTopologyDriver inMemory() {
    return new EnrichTopologyDriver(Stores::inMemoryKeyValueStore);
  }

  /** The same, where sites share glossaries. */
  static EnrichTopologyDriver sharing(SharedGlossary... shared) {
    return new EnrichTopologyDriver(
        Stores::inMemoryKeyValueStore, new Ticking(), new SharedGlossaries(List.of(shared)));
  }

  EnrichTopologyDriver(Function<String, KeyValueBytesStoreSupplier> stores) {
    // Time stands still while posts are looked at: a slice is as many as there can be.
    this(stores, new Ticking());
  }

  /** With a clock of its own, which goes on with every tick at least. */
  EnrichTopologyDriver(Function<String, KeyValueBytesStoreSupplier> stores, Ticking clock) {
    this(stores, clock, SharedGlossaries.NONE);
  }

  private EnrichTopologyDriver(
      Function<String, KeyValueBytesStoreSupplier> stores, Ticking clock, SharedGlossaries shared) {
    this.clock = clock;
    meters = new SimpleMeterRegistry();
    var enrich = new EnrichTopology(ENRICHER, shared, meters, clock, stores);
    var configs = new Properties();
    configs.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    configs.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    configs.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    driver = new TopologyTestDriver(enrich.build(1), configs, START);
    posts = input(Topics.POSTS);
    terms = input(Topics.TERMS);
    glossary = input(Topics.GLOSSARY);
    enriched =
        driver.createOutputTopic(
            Topics.ENRICHED_POSTS.name(),
            new StringDeserializer(),
            Topics.ENRICHED_POSTS.values().deserializer());
  }

  /** A post of {@code key} with these categories and this body; returns its event's id. */
  String publish(String key, List<Integer> categories, String html) {
    return publish(key, categories, html, null);
  }

  String publish(String key, List<Integer> categories, String html, @Nullable Long number) {
    return send(posts, key, new PostPublished(nativePost(key, categories, html)), number, false);
  }

  /** The same, read again from an archive. */
  String backfill(String key, List<Integer> categories, String html) {
    return send(posts, key, new PostPublished(nativePost(key, categories, html)), null, true);
  }

  static ObjectNode nativePost(String key, List<Integer> categories, String html) {
    PostKey post = PostKey.parse(key);
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.put("id", post.id()).put("type", post.type()).put("status", "publish");
    body.put("link", "https://" + post.site() + "/" + post.id() + "/");
    body.put("date_gmt", "2026-02-01T10:00:00").put("modified_gmt", "2026-02-01T10:00:00");
    body.putObject("title").put("rendered", "Post " + post.id());
    body.putObject("content").put("rendered", html).put("protected", false);
    categories.forEach(body.withArray("categories")::add);
    return body;
  }

  String remove(String key, @Nullable Long number) {
    return send(
        posts, key, PostRemoved.of(PostKey.parse(key), "its status is draft"), number, false);
  }

  String takeDown(String key) {
    return send(posts, key, PostRemoved.byTakeDown(PostKey.parse(key)), null, false);
  }

  String define(String term, String name, long parent) {
    return tell(term(term, name, parent));
  }

  static TermDefined term(String term, String name, long parent) {
    TermKey key = TermKey.parse(term);
    String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    return new TermDefined(key.site(), key.taxonomy(), key.id(), name, slug, null, parent);
  }

  String delete(String term) {
    return tell(TermDeleted.of(TermKey.parse(term)));
  }

  String tell(TermEvent event) {
    return send(terms, event.key().toString(), event, null, false);
  }

  String explain(String site, String term) {
    return tell(glossaryTerm(site, term));
  }

  String forget(String site, String term) {
    return tell(forgotten(glossaryTerm(site, term).key()));
  }

  static GlossaryTermDeleted forgotten(GlossaryKey key) {
    return new GlossaryTermDeleted(key.id(), key.site(), key.language());
  }

  String tell(GlossaryEvent event) {
    return send(glossary, event.key().toString(), event, null, false);
  }

  static GlossaryTermDefined glossaryTerm(String site, String term) {
    return new GlossaryTermDefined(
        term, site, "und", term, List.of(), "What " + term + " is.", null, Set.of());
  }

  /** A store of the one task, to look into or to tamper with. */
  <V> KeyValueStore<String, V> store(String name) {
    return driver.getKeyValueStore(name);
  }

  double gauge(String name) {
    return meters.get(name).gauge().value();
  }

  /** How many posts were looked at only to find that they read as before. */
  double looksInVain() {
    return meters.counter("copydesk.enrich.events", "outcome", "unchanged").count();
  }

  /** Lets one slice of owed work be done, unless references have just changed. */
  void tick() {
    clock.now = clock.now.plus(Slice.EVERY);
    driver.advanceWallClockTime(Slice.EVERY);
  }

  /** Goes on with every tick, and by a step whenever it is asked. */
  static final class Ticking extends Clock {
    private Instant now = START;
    Duration step = Duration.ZERO;

    @Override
    public Instant instant() {
      now = now.plus(step);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Keys of what was written since the last call, without doing any owed work. */
  List<String> writtenSoFar() {
    return enriched.readRecordsToList().stream().map(TestRecord::key).toList();
  }

  /** Everything that was written since the last call, once owed posts have been looked at. */
  List<TestRecord<String, EnrichedEvent>> written() {
    for (int slice = 0; slice < 20; slice++) {
      tick();
    }
    return enriched.readRecordsToList();
  }

  /** The one enriched post that was written since the last call. */
  EnrichedPost theOnePost() {
    List<TestRecord<String, EnrichedEvent>> written = written();
    if (written.size() != 1) {
      throw new AssertionError("written were " + written);
    }
    return post(written.get(0));
  }

  static EnrichedPost post(TestRecord<String, EnrichedEvent> record) {
    return record
        .value()
        .foldEnriched(
            enriched -> enriched.post(),
            removed -> {
              throw new AssertionError("removed, not enriched: " + record);
            });
  }

  @Override
  public void close() {
    driver.close();
    try {
      // The driver empties it and lets it stand.
      Files.delete(state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path freshFolder() {
    try {
      return Files.createTempDirectory("copydesk-enrich");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <V> TestInputTopic<String, V> input(Topic<V> topic) {
    return driver.createInputTopic(
        topic.name(), new StringSerializer(), topic.values().serializer());
  }

  private <V> String send(
      TestInputTopic<String, V> topic, String key, V event, @Nullable Long number, boolean isOld) {
    Instant now = START.plusSeconds(++sent);
    String id = "event-" + sent;
    var headers = new RecordHeaders();
    new EventContext(id, "/test", key, now, now, number, null).writeTo(headers);
    if (isOld) {
      EventContext.backfill(headers);
    }
    topic.pipeInput(new TestRecord<>(key, event, headers, now));
    return id;
  }
}
