package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.settings.SettingsReader;
import dev.copydesk.publish.PublishService;
import dev.copydesk.standalone.promises.SiteHistory.Happening;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two instances of enrich-service share the work and are killed again and again in the middle of
 * it; the settled feed is what the latest inputs make, computed from scratch.
 */
@ParameterizedClass
@EnumSource(TestBroker.class)
class FeedConvergesTest {
  private static final int HISTORIES = 20;
  private static final int LENGTH = 25;
  private static final int INSTANCES = 2;

  private final KillableProcess[] instances = new KillableProcess[INSTANCES];
  private final long seed = Long.getLong("copydesk.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** Sets the sites apart from those that another run left on the same broker. */
  private final String run = Long.toString(System.nanoTime(), 36);

  @Parameter TestBroker broker;
  @TempDir Path folder;

  @AfterEach
  void end() throws InterruptedException {
    for (KillableProcess instance : instances) {
      if (instance != null) {
        instance.kill();
      }
    }
  }

  @Test
  void whileInstancesAreKilledAndComeBack(TestReporter reporter) throws Exception {
    reporter.publishEntry("copydesk.seed", Long.toString(seed));
    Map<String, List<Happening<?>>> histories = histories();
    start(0);
    start(1);

    try (PublishService feed = PublishService.start(settings(), Floor.lay())) {
      play(interleaved(histories.values()));

      var expected = new TreeMap<String, EnrichedPost>();
      histories.values().forEach(history -> expected.putAll(Recomputation.of(history)));
      await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(500))
          .during(Duration.ofSeconds(2))
          .untilAsserted(
              () ->
                  assertThat(differences(expected, settled()))
                      .as("what differs, with copydesk.seed=%d", seed)
                      .isEmpty());
    }
    assertThat(sequences())
        .allSatisfy((site, numbers) -> assertThat(numbers).isEqualTo(counted(numbers.size())));
  }

  private void play(List<Happening<?>> all) throws Exception {
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 40 + random.nextInt(40));
      send(all.subList(from, to));
      killAndRestart();
      from = to;
    }
  }

  private SettingsReader settings() {
    return new SettingsReader(
        Map.of(),
        Map.of(
            "copydesk.kafka.bootstrap-servers",
            broker.bootstrapServers(),
            "copydesk.streams.state-dir",
            folder.resolve("state").toString(),
            "copydesk.publish.data-dir",
            folder.resolve("feed").toString()));
  }

  private Map<String, List<Happening<?>>> histories() {
    Map<String, List<Happening<?>>> histories = new TreeMap<>();
    for (int each = 0; each < HISTORIES; each++) {
      String site = "s" + each + "." + run + ".example";
      histories.put(site, SiteHistory.of(site, random.nextLong(), LENGTH));
    }
    return histories;
  }

  /** Each history in its order, between the others by chance. */
  private List<Happening<?>> interleaved(Iterable<List<Happening<?>>> histories) {
    List<Iterator<Happening<?>>> open = new ArrayList<>();
    histories.forEach(history -> open.add(history.iterator()));
    List<Happening<?>> all = new ArrayList<>();
    while (!open.isEmpty()) {
      Iterator<Happening<?>> next = open.get(random.nextInt(open.size()));
      all.add(next.next());
      open.removeIf(history -> !history.hasNext());
    }
    return all;
  }

  private void killAndRestart() throws Exception {
    int first = random.nextInt(INSTANCES);
    boolean both = random.nextInt(4) == 0;
    // Often in the middle of a transaction, sometimes in that of owed work, sometimes after it.
    Thread.sleep(random.nextInt(300));
    instances[first].kill();
    if (both) {
      instances[1 - first].kill();
      start(1 - first);
    }
    start(first);
  }

  private void start(int instance) throws IOException {
    instances[instance] =
        EnrichProcess.start(
            broker.bootstrapServers(), folder.resolve("i" + instance), "instance-" + instance);
  }

  private void send(List<Happening<?>> happenings) throws Exception {
    Map<String, Object> configs = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(configs, new StringSerializer(), new ByteArraySerializer())) {
      List<Future<?>> sent = new ArrayList<>();
      happenings.forEach(each -> sent.add(send(producer, each)));
      for (Future<?> each : sent) {
        each.get();
      }
    }
  }

  private static <E> Future<?> send(Producer<String, byte[]> to, Happening<E> happening) {
    var topic = happening.topic();
    Instant now = Instant.now();
    var headers = new RecordHeaders();
    String id = "event-" + System.nanoTime();
    new EventContext(id, "/test", happening.key(), now, now, happening.number(), null)
        .writeTo(headers);
    if (happening.isOld()) {
      EventContext.backfill(headers);
    }
    byte[] value = topic.values().serializer().serialize(topic.name(), headers, happening.event());
    return to.send(new ProducerRecord<>(topic.name(), null, happening.key(), value, headers));
  }

  private Map<String, EnrichedPost> settled() {
    Map<String, EnrichedPost> last = new TreeMap<>();
    for (FeedEntry entry : entries()) {
      if (entry.post() == null) {
        last.remove(entry.id());
      } else {
        last.put(entry.id(), entry.post().with(Recomputation.NONE));
      }
    }
    return last;
  }

  private static Set<String> differences(
      Map<String, EnrichedPost> expected, Map<String, EnrichedPost> settled) {
    Set<String> keys = new TreeSet<>(expected.keySet());
    keys.addAll(settled.keySet());
    keys.removeIf(key -> Objects.equals(expected.get(key), settled.get(key)));
    return keys;
  }

  private Map<String, List<Long>> sequences() {
    Map<String, List<Long>> sequences = new HashMap<>();
    for (FeedEntry entry : entries()) {
      sequences.computeIfAbsent(entry.site(), site -> new ArrayList<>()).add(entry.sequence());
    }
    return sequences;
  }

  private static List<Long> counted(int entries) {
    return LongStream.rangeClosed(1, entries).boxed().toList();
  }

  private List<FeedEntry> entries() {
    return new Log(broker.bootstrapServers())
        .read(Topics.FEED.name()).stream()
            .map(
                record ->
                    Topics.FEED
                        .values()
                        .deserializer()
                        .deserialize(record.topic(), record.headers(), record.value()))
            .filter(entry -> entry.site().endsWith(run + ".example"))
            .toList();
  }
}
