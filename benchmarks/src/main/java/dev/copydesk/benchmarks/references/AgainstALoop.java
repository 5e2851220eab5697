package dev.copydesk.benchmarks.references;

import dev.copydesk.contract.Topics;
import dev.copydesk.enrich.EnrichService;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.settings.SettingsReader;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Prints how fast enrich-service carries posts, and how fast a loop by hand does the same ones. */
public final class AgainstALoop {
  private static final String POSTS = "bench.posts";
  private static final String OUTPUT = "bench.enriched";
  private static final int ROUNDS = 5;

  private final int posts;
  private final Sender sender;
  private final Sender senderOfLoop;
  private final TransactionLoop loop;
  private final Arrivals byService;
  private final Arrivals byLoop;

  private AgainstALoop(String servers, int posts) {
    this.posts = posts;
    this.sender = new Sender(servers, Site.LONG_POSTS);
    this.senderOfLoop = new Sender(servers, Site.LONG_POSTS, POSTS, Topics.TERMS.name());
    this.loop = new TransactionLoop(servers, POSTS, OUTPUT);
    this.byService = new Arrivals(servers, Topics.ENRICHED_POSTS.name(), Long.MAX_VALUE);
    this.byLoop = new Arrivals(servers, OUTPUT, Long.MAX_VALUE);
  }

  /**
   * Measures on an empty log.
   *
   * @param args where the broker is, how many posts a round, and a folder for the stores
   */
  public static void main(String[] args) throws Exception {
    Map<String, String> settings =
        Map.of(
            "copydesk.kafka.bootstrap-servers", args[0],
            "copydesk.streams.state-dir", args[2],
            "copydesk.streams.instance-id", "bench");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", args[0]))) {
      admin
          .createTopics(
              Stream.of(POSTS, OUTPUT).map(topic -> new NewTopic(topic, 4, (short) 1)).toList())
          .all()
          .get();
    }
    Floor floor = Floor.lay();
    EnrichService.start(new SettingsReader(Map.of(), settings), floor);
    Waits.until(60, () -> floor.health().causes().isEmpty());
    new AgainstALoop(args[0], Integer.parseInt(args[1])).run();
    System.exit(0);
  }

  private void run() {
    for (int category = 1; category <= 3; category++) {
      sender.term(Site.category(category, "Category " + category));
    }
    sender.glossary(Site.term("one", Site.TERM));
    sender.flush();
    Waits.pause(2_000);
    for (int round = 1; round <= ROUNDS; round++) {
      int first = (round - 1) * posts + 1;
      long all = (long) round * posts;
      print(
          round,
          "service",
          Rate.of(posts, () -> send(sender, first), () -> byService.total() >= all));
      print(round, "loop", Rate.of(posts, () -> carry(first), () -> byLoop.total() >= all));
    }
  }

  private static void print(int round, String who, Rate rate) {
    System.out.printf("round %d, %s: %s%n", round, who, rate);
  }

  private void carry(int first) {
    var sending = new Thread(() -> send(senderOfLoop, first), "sender");
    sending.start();
    loop.run(posts);
  }

  private void send(Sender sender, int first) {
    for (int id = first; id < first + posts; id++) {
      sender.post(id, Instant.now());
    }
    sender.flush();
  }
}
