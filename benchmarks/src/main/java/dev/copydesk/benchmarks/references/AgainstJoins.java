package dev.copydesk.benchmarks.references;

import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.enrich.EnrichService;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.settings.SettingsReader;
import dev.copydesk.kit.streams.StreamsConfigs;
import dev.copydesk.kit.streams.StreamsSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Prints how fast enrich-service carries posts and what a renamed tag has it write, and the same of
 * {@link JoinTopology}, one after the other with one broker.
 */
public final class AgainstJoins {
  private static final int ROUNDS = 4;
  private static final int TAGS_A_POST = 4;
  private static final int PARTITIONS = 4;

  private final String name;
  private final int posts;
  private final Sender sender;
  private final Arrivals arrivals;

  private AgainstJoins(String name, int posts, Sender sender, Arrivals arrivals) {
    this.name = name;
    this.posts = posts;
    this.sender = sender;
    this.arrivals = arrivals;
  }

  /**
   * Measures on an empty log.
   *
   * @param args where the broker is, how many posts a round, a folder for the stores, and how many
   *     words a post has
   */
  public static void main(String[] args) throws Exception {
    String servers = args[0];
    var settings = settings(servers, args[2]);
    Floor floor = Floor.lay();
    EnrichService.start(settings, floor);
    KafkaStreams joins = joins(servers, settings);
    Waits.until(60, () -> floor.health().causes().isEmpty());
    Waits.until(60, () -> joins.state() == KafkaStreams.State.RUNNING);
    int posts = Integer.parseInt(args[1]);
    var site = new Site(Integer.parseInt(args[3]), TAGS_A_POST);
    var service = new Sender(servers, site);
    var other = new Sender(servers, site, JoinTopology.POSTS, JoinTopology.TERMS);
    run(
        List.of(
            new AgainstJoins(
                "service", posts, service, arrivals(servers, Topics.ENRICHED_POSTS.name())),
            new AgainstJoins("joins", posts, other, arrivals(servers, JoinTopology.OUTPUT))));
    System.exit(0);
  }

  private static void run(List<AgainstJoins> both) {
    both.forEach(AgainstJoins::terms);
    Waits.pause(10_000);
    for (int round = 1; round <= ROUNDS; round++) {
      for (AgainstJoins each : both) {
        each.load(round);
      }
    }
    for (int tag = 1; tag <= 3; tag++) {
      for (AgainstJoins each : both) {
        each.rename(tag);
      }
    }
  }

  private void terms() {
    categories(3).forEach(sender::term);
    for (int tag = 1; tag <= Site.TAGS; tag++) {
      sender.term(Site.tag(tag, "Tag " + tag));
    }
    sender.flush();
  }

  private static Stream<TermDefined> categories(int count) {
    return Stream.iterate(1, id -> id + 1).limit(count).map(id -> Site.category(id, "C " + id));
  }

  private void load(int round) {
    int first = (round - 1) * posts + 1;
    long before = arrivals.total();
    long all = (long) round * posts;
    Rate rate = Rate.of(posts, () -> send(first), () -> arrivals.distinct() >= all);
    settle();
    System.out.printf(
        "round %d, %s: %s, %.2f written a post%n",
        round, name, rate, (double) (arrivals.total() - before) / posts);
  }

  private void send(int first) {
    for (int id = first; id < first + posts; id++) {
      sender.post(id, Instant.now());
    }
    sender.flush();
  }

  private void rename(int tag) {
    long before = arrivals.total();
    long start = System.nanoTime();
    sender.term(Site.tag(tag, "Renamed " + tag));
    sender.flush();
    settle();
    System.out.printf(
        "rename of tag %d, %s: %,d written of %,d, %,.0f ms%n",
        tag, name, arrivals.total() - before, ROUNDS * posts, (arrivals.lastNanos() - start) / 1e6);
  }

  /** Until nothing has arrived for three seconds. */
  private void settle() {
    long from = System.nanoTime();
    Waits.until(
        600, () -> System.nanoTime() - Math.max(from, arrivals.lastNanos()) > 3_000_000_000L);
  }

  private static Arrivals arrivals(String servers, String topic) {
    return new Arrivals(servers, topic, Long.MAX_VALUE);
  }

  private static SettingsReader settings(String servers, String folder) {
    return new SettingsReader(
        Map.of(),
        Map.of(
            "copydesk.kafka.bootstrap-servers", servers,
            "copydesk.streams.state-dir", folder,
            "copydesk.streams.instance-id", "bench"));
  }

  /** With the settings of enrich-service, but for the cache, which the DSL's tables count on. */
  private static KafkaStreams joins(String servers, SettingsReader settings) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin
          .createTopics(
              Stream.of(JoinTopology.POSTS, JoinTopology.TERMS, JoinTopology.OUTPUT)
                  .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                  .toList())
          .all()
          .get();
    }
    Properties configs =
        StreamsConfigs.of(
            "bench-joins",
            settings.read(KafkaSettings.class),
            settings.read(StreamsSettings.class));
    configs.remove(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG);
    configs.remove(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG);
    var joins = new KafkaStreams(new JoinTopology().build(), configs);
    joins.start();
    return joins;
  }
}
