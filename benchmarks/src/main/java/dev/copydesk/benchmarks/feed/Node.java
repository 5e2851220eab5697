package dev.copydesk.benchmarks.feed;

import dev.copydesk.kit.Floor;
import dev.copydesk.kit.http.HttpServer;
import dev.copydesk.kit.http.Listen;
import dev.copydesk.kit.http.Routes;
import dev.copydesk.kit.settings.SettingsReader;
import dev.copydesk.publish.PublishService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One node of publish-service in this process, with a route beside it that does nothing. */
final class Node implements AutoCloseable {
  private final PublishService publish;
  private final HttpServer server;
  private final Floor floor = Floor.lay();

  /** Returns when it is ready. */
  Node(String servers, Path folder, Routes ceiling) {
    Map<String, String> settings =
        Map.of(
            "copydesk.kafka.bootstrap-servers",
            servers,
            "copydesk.streams.state-dir",
            folder.resolve("state").toString(),
            "copydesk.publish.data-dir",
            folder.resolve("feed").toString());
    publish = PublishService.start(new SettingsReader(Map.of(), settings), floor);
    server =
        HttpServer.start(
            new Listen("127.0.0.1", 0, 1 << 20),
            List.of(publish.routes(), ceiling),
            floor.health(),
            floor.meters());
    await(600, () -> floor.health().causes().isEmpty());
  }

  String address() {
    return server.address().toString();
  }

  static void await(int seconds, BooleanSupplier condition) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    try {
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("waited for " + seconds + " s in vain");
        }
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Heap that is in use, file descriptors and threads of this process. */
  static String footprint() {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    return "heap %.1f MB, %,d file descriptors, %d threads".formatted(heap / 1e6, files(), threads);
  }

  /** File descriptors of this process. */
  static long files() {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    publish.close();
  }
}
