package dev.copydesk.benchmarks.pipeline;

import dev.copydesk.benchmarks.references.Arrivals;
import dev.copydesk.benchmarks.references.Sender;
import dev.copydesk.benchmarks.references.Site;
import dev.copydesk.benchmarks.references.Waits;
import dev.copydesk.contract.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** One way of carrying posts, what sends it posts and what counts those that it wrote. */
final class Lane {
  private final Way way;
  private final Worker worker;
  private final Sender sender;
  private final Arrivals arrivals;

  Lane(Way way, String servers, Path folder) throws IOException {
    this.way = way;
    this.worker = new Worker(way, servers, folder);
    this.sender = new Sender(servers, Site.LONG_POSTS, way.input(), Topics.TERMS.name());
    this.arrivals = new Arrivals(servers, way.output(), Long.MAX_VALUE);
  }

  /** Sends so many posts from the one numbered {@code first}, and says what carrying them took. */
  String carry(int first, int posts) {
    long before = arrivals.total();
    Use start = worker.use();
    long began = System.nanoTime();
    send(first, posts);
    Waits.until(600, () -> arrivals.distinct() >= first + posts - 1);
    double seconds = (System.nanoTime() - began) / 1e9;
    Use end = worker.use();
    return "%s: %,.0f posts a second, %.2f ms of CPU a post, %,.0f MB of heap, %,.0f MB of memory, %.2f written a post"
        .formatted(
            way,
            posts / seconds,
            (end.cpuMillis() - start.cpuMillis()) / posts,
            end.liveMegabytes(),
            end.residentMegabytes(),
            (double) (arrivals.total() - before) / posts);
  }

  /** Says what carrying nothing costs. */
  String rest(int seconds) {
    Use start = worker.use();
    Waits.pause(seconds * 1_000L);
    double cpu = worker.use().cpuMillis() - start.cpuMillis();
    return "%s: %.1f ms of CPU a second with nothing to carry".formatted(way, cpu / seconds);
  }

  private void send(int first, int posts) {
    for (int id = first; id < first + posts; id++) {
      sender.post(id, Instant.now());
    }
    sender.flush();
  }
}
