package dev.copydesk.benchmarks.references;

import dev.copydesk.contract.Topics;
import dev.copydesk.kit.kafka.KafkaClients;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.kafka.TopicProvisioner;
import dev.copydesk.kit.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;

/**
 * Prints how long an instance of enrich-service takes to be ready again, with its stores and
 * without them, and for how long posts wait when one of two instances is killed, with a standby and
 * without.
 */
public final class Restarts {
  private static final int LIVE_A_SECOND = 20;
  private static final int MORE_POSTS = 1_000;
  private static final long FIRST_LIVE = 100_000_000;
  private static final int PORT = 18_091;

  private final int posts;
  private final Sender sender;
  private final Arrivals arrivals;
  private final Instance first;
  private final Instance second;
  private final AtomicLong live = new AtomicLong(FIRST_LIVE);
  private long loaded;
  private volatile boolean ended;

  private Restarts(String servers, int posts, Path folder, Site site) {
    this.posts = posts;
    this.sender = new Sender(servers, site);
    this.arrivals = new Arrivals(servers, Topics.ENRICHED_POSTS.name(), FIRST_LIVE);
    this.first = new Instance(servers, folder.resolve("first"), PORT);
    this.second = new Instance(servers, folder.resolve("second"), PORT + 1);
  }

  /**
   * Measures on an empty log.
   *
   * @param args where the broker is, how many posts, a folder for the stores, and how many words a
   *     post has
   */
  public static void main(String[] args) throws Exception {
    provision(args[0]);
    var site = new Site(Integer.parseInt(args[3]), 0);
    new Restarts(args[0], Integer.parseInt(args[1]), Path.of(args[2]), site).run();
    System.exit(0);
  }

  private void run() throws IOException {
    System.out.printf("started with nothing: ready after %.1f s%n", first.start(0));
    load("one instance", posts);
    first.stop();
    System.out.printf("stopped and started: ready after %.1f s%n", first.start(0));
    first.kill();
    System.out.printf("killed and started: ready after %.1f s%n", first.start(0));
    first.stop();
    first.wipe();
    System.out.printf("started without its stores: ready after %.1f s%n", first.start(0));
    first.stop();
    both("two without a standby", first, second, 0);
    both("two with a standby", second, first, 1);
  }

  /**
   * One instance, which has its stores, and one that begins with none; then the first is killed.
   */
  private void both(String what, Instance elder, Instance younger, int standbys)
      throws IOException {
    younger.wipe();
    elder.start(standbys);
    System.out.printf("%s: the other ready after %.1f s%n", what, younger.start(standbys));
    // It is to have what it keeps ready, or is about to take over.
    Waits.pause(30_000);
    load(what, MORE_POSTS);
    outage(what, elder);
    younger.stop();
  }

  private void outage(String what, Instance killed) {
    ended = false;
    long before = arrivals.lives();
    long start = live.get();
    Thread lives = new Thread(this::sendLive, "live");
    lives.start();
    Waits.pause(5_000);
    arrivals.latencies(System.nanoTime());
    killed.kill();
    Waits.pause(30_000);
    ended = true;
    Waits.until(120, () -> arrivals.lives() - before >= live.get() - start);
    long[] during = arrivals.latencies(System.nanoTime());
    System.out.printf(
        "%s, the elder killed: live p50 %d ms, p99 %d ms, longest %d ms of %d%n",
        what, during[0], during[1], during[3], during[2]);
  }

  private void load(String what, int count) {
    long before = arrivals.distinct();
    long start = loaded + 1;
    loaded += count;
    Rate rate = Rate.of(count, () -> send(start), () -> arrivals.distinct() >= before + count);
    System.out.printf("%s: %,.0f posts a second%n", what, rate.postsASecond());
  }

  private void send(long from) {
    for (long id = from; id <= loaded; id++) {
      sender.post(id, Instant.now());
    }
    sender.flush();
  }

  private void sendLive() {
    while (!ended) {
      sender.post(live.getAndIncrement(), Instant.now());
      Waits.pause(1_000 / LIVE_A_SECOND);
    }
  }

  private static void provision(String servers) {
    var settings =
        new SettingsReader(Map.of(), Map.of("copydesk.kafka.bootstrap-servers", servers));
    KafkaSettings kafka = settings.read(KafkaSettings.class);
    try (Admin admin = KafkaClients.admin(kafka)) {
      new TopicProvisioner(admin, kafka).provision(Topics.all());
    }
  }
}
