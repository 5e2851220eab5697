package dev.copydesk.benchmarks.references;

import dev.copydesk.contract.Topics;
import dev.copydesk.enrich.EnrichService;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * Prints how long a change takes to reach the posts that it concerns, and what it does to others.
 */
public final class ReferenceChanges implements AutoCloseable {
  private static final long FIRST_LIVE = 100_000_000;

  private final String servers;
  private final int posts;
  private final Path state;
  private final Sender sender;
  private final Arrivals arrivals;
  private final int liveASecond;
  private final AtomicLong live = new AtomicLong(FIRST_LIVE);
  private volatile boolean ended;

  private ReferenceChanges(String servers, int posts, Path state, Site site, int liveASecond) {
    this.servers = servers;
    this.posts = posts;
    this.state = state;
    this.liveASecond = liveASecond;
    this.sender = new Sender(servers, site);
    this.arrivals = new Arrivals(servers, Topics.ENRICHED_POSTS.name(), FIRST_LIVE);
  }

  /**
   * Measures on an empty log.
   *
   * @param args where the broker is, how many posts, a folder for the stores, how many words a post
   *     has (650 in the figures), and how many live posts are sent a second (50)
   */
  public static void main(String[] args) throws Exception {
    Map<String, String> settings =
        Map.of(
            "copydesk.kafka.bootstrap-servers", args[0],
            "copydesk.streams.state-dir", args[2],
            "copydesk.streams.instance-id", "bench");
    int posts = Integer.parseInt(args[1]);
    var site = new Site(Integer.parseInt(args[3]), 0);
    int live = Integer.parseInt(args[4]);
    Floor floor = Floor.lay();
    try (EnrichService enrich = EnrichService.start(new SettingsReader(Map.of(), settings), floor);
        var bench = new ReferenceChanges(args[0], posts, Path.of(args[2]), site, live)) {
      Waits.until(60, () -> floor.health().causes().isEmpty());
      bench.run(floor);
    }
    System.exit(0);
  }

  private void run(Floor floor) throws Exception {
    for (int category = 1; category <= 3; category++) {
      sender.term(Site.category(category, "Category " + category));
    }
    sender.flush();
    Waits.pause(1_000);
    load();
    Thread lives = new Thread(this::sendLive, "live");
    lives.start();
    Waits.pause(2_000);
    arrivals.latencies(System.nanoTime());
    Waits.pause(6_000);
    long[] idle = arrivals.latencies(System.nanoTime());
    System.out.printf("idle: live p50 %d ms, p99 %d ms of %d%n", idle[0], idle[1], idle[2]);
    rename(3, Math.min(10, posts));
    rename(2, Math.min(1_000, posts));
    glossary(
        "one term that 1 % mention", () -> sender.glossary(Site.term("one", Site.TERM)), floor);
    glossary("10,000 terms at once", this::tenThousand, floor);
    rename(1, posts);
    ended = true;
    lives.join();
    size();
  }

  private void load() {
    long start = System.nanoTime();
    for (int id = 1; id <= posts; id++) {
      sender.post(id, Instant.now());
    }
    sender.flush();
    Waits.until(1_500, () -> arrivals.total() >= posts);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "load: %,d posts in %.1f s, %,.0f a second, %.2f written a post%n",
        posts, seconds, posts / seconds, (double) arrivals.total() / posts);
  }

  private void rename(int category, int affected) throws InterruptedException {
    String cause = Site.category(category, "").key().toString();
    long liveBefore = live.get() - FIRST_LIVE - liveASecond;
    long start = System.nanoTime();
    sender.term(Site.category(category, "Renamed " + category));
    sender.flush();
    // Live posts are of category 1 as well: those that were there are written again too.
    long all = category == 1 ? affected + liveBefore : affected;
    Waits.until(1_800, () -> arrivals.caused(cause) >= all);
    double millis = (System.nanoTime() - start) / 1e6;
    Waits.pause(500);
    long[] during = arrivals.latencies(System.nanoTime());
    System.out.printf(
        "rename of %,d: %,.0f ms, %,d written for it; live p50 %d, p99 %d ms of %d%n",
        affected, millis, arrivals.caused(cause), during[0], during[1], during[2]);
  }

  private void glossary(String what, Runnable change, Floor floor) {
    long before = arrivals.caused("glossary");
    long start = System.nanoTime();
    change.run();
    sender.flush();
    Waits.until(600, () -> arrivals.caused("glossary") - before >= posts / 100);
    long end = settled(floor);
    long[] during = arrivals.latencies(end);
    System.out.printf(
        "%s: %,.0f ms, %,d written for it; live p50 %d, p99 %d ms of %d%n",
        what,
        (end - start) / 1e6,
        arrivals.caused("glossary") - before,
        during[0],
        during[1],
        during[2]);
  }

  /** When something was last left to do, once nothing was for three seconds. */
  private static long settled(Floor floor) {
    long last = System.nanoTime();
    while (System.nanoTime() - last < 3_000_000_000L) {
      last = left(floor) > 0 ? System.nanoTime() : last;
      Waits.pause(2);
    }
    return last;
  }

  /** Nobody mentions them but the last, by which one sees that all were read. */
  private void tenThousand() {
    for (int term = 1; term < 10_000; term++) {
      sender.glossary(Site.term("t" + term, "zx" + term + " qj" + term));
    }
    sender.glossary(Site.term("last", Site.TERM + " it"));
  }

  private static double left(Floor floor) {
    return floor.meters().get("copydesk.enrich.rescan.left").gauge().value();
  }

  /** New posts at a steady rate, whether the last one has arrived or not. */
  private void sendLive() {
    long start = System.nanoTime();
    for (long sent = 0; !ended; sent++) {
      long due = start + sent * 1_000_000_000L / liveASecond;
      long wait = (due - System.nanoTime()) / 1_000_000;
      if (wait > 0) {
        Waits.pause(wait);
      }
      Instant meant = Instant.now().minusNanos(Math.max(0, System.nanoTime() - due));
      sender.post(live.getAndIncrement(), meant);
    }
  }

  private void size() throws Exception {
    long stores = bytes(state);
    System.out.printf(
        "stores: %,.1f MB on disk, topic of posts %,.1f MB: %.2f of it%n",
        stores / 1e6, logBytes() / 1e6, stores / logBytes());
  }

  private double logBytes() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      return admin.describeLogDirs(List.of(1)).allDescriptions().get().values().stream()
          .flatMap(dirs -> dirs.values().stream())
          .flatMap(dir -> dir.replicaInfos().entrySet().stream())
          .filter(replica -> replica.getKey().topic().equals(Topics.POSTS.name()))
          .mapToLong(replica -> replica.getValue().size())
          .sum();
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Override
  public void close() throws InterruptedException {
    ended = true;
    arrivals.close();
    sender.close();
  }
}
