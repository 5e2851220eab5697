package dev.copydesk.benchmarks.references;

import com.sun.management.OperatingSystemMXBean;
import dev.copydesk.contract.Topics;
import dev.copydesk.enrich.EnrichService;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.settings.SettingsReader;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Prints how fast enrich-service carries posts, and how fast a loop by hand does the same ones. */
public final class AgainstALoop {
  private static final String OUTPUT = "bench.enriched";
  private static final int ROUNDS = 5;

  private final int posts;
  private final Sender sender;
  private final TransactionLoop loop;
  private final Arrivals byService;
  private final Arrivals byLoop;

  private AgainstALoop(String servers, int posts) {
    this.posts = posts;
    this.sender = new Sender(servers);
    this.loop = new TransactionLoop(servers, OUTPUT);
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
      admin.createTopics(List.of(new NewTopic(OUTPUT, 4, (short) 1))).all().get();
    }
    Floor floor = Floor.lay();
    EnrichService.start(new SettingsReader(Map.of(), settings), floor);
    await(() -> floor.health().causes().isEmpty());
    new AgainstALoop(args[0], Integer.parseInt(args[1])).run();
    System.exit(0);
  }

  private void run() throws InterruptedException {
    for (int category = 1; category <= 3; category++) {
      sender.term(Site.category(category, "Category " + category));
    }
    sender.glossary(Site.term("one", Site.TERM));
    sender.flush();
    Thread.sleep(2_000);
    for (int round = 1; round <= ROUNDS; round++) {
      int first = (round - 1) * posts + 1;
      long all = (long) round * posts;
      measure("service", round, () -> send(first), () -> byService.total() >= all);
      measure("loop", round, () -> loop.run(posts), () -> byLoop.total() >= all);
    }
  }

  private void send(int first) {
    for (int id = first; id < first + posts; id++) {
      sender.post(id, Instant.now());
    }
    sender.flush();
  }

  private void measure(String who, int round, Runnable work, BooleanSupplier done) {
    System.gc();
    long cpu = cpuNanos();
    long start = System.nanoTime();
    work.run();
    await(done);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "round %d, %s: %,.0f posts a second, %,.2f ms of CPU a post, %,.0f MB of heap used%n",
        round,
        who,
        posts / seconds,
        (cpuNanos() - cpu) / 1e6 / posts,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void await(BooleanSupplier until) {
    while (!until.getAsBoolean()) {
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
