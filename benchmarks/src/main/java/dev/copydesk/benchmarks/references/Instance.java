package dev.copydesk.benchmarks.references;

import static java.util.Objects.requireNonNull;

import dev.copydesk.enrich.EnrichMain;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An instance of enrich-service in a process of its own, which can be killed. */
final class Instance {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int OK = 200;

  private final String servers;
  private final Path folder;
  private final int port;
  private @Nullable Process process;

  /**
   * An instance that keeps its stores in {@code folder}, by whose name it goes, and tells on {@code
   * port} whether it is ready.
   */
  Instance(String servers, Path folder, int port) {
    this.servers = servers;
    this.folder = folder;
    this.port = port;
  }

  /** Starts it, and returns the seconds until it is ready. */
  double start(int standbys) throws IOException {
    Files.createDirectories(folder);
    Path output = folder.resolveSibling(folder.getFileName() + ".out");
    long start = System.nanoTime();
    process =
        command(standbys)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(output.toFile()))
            .start();
    Waits.until(1_800, this::isReady);
    return (System.nanoTime() - start) / 1e9;
  }

  private ProcessBuilder command(int standbys) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    var command = new ProcessBuilder(java, "-Xmx512m", "-cp", classes, EnrichMain.class.getName());
    command
        .environment()
        .putAll(
            Map.of(
                "COPYDESK_KAFKA_BOOTSTRAP_SERVERS", servers,
                "COPYDESK_STREAMS_STATE_DIR", folder.toString(),
                "COPYDESK_STREAMS_INSTANCE_ID", String.valueOf(folder.getFileName()),
                "COPYDESK_STREAMS_STANDBYS", String.valueOf(standbys),
                "COPYDESK_ENRICH_PORT", String.valueOf(port)));
    return command;
  }

  /** Ends it as an operator would. */
  void stop() {
    running().destroy();
    await();
  }

  /** Ends it as a power failure would. */
  void kill() {
    running().destroyForcibly();
    await();
  }

  /** Throws its stores away, if it has any. */
  void wipe() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Process running() {
    return requireNonNull(process, "it was not started");
  }

  private void await() {
    try {
      running().waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isReady() {
    if (!running().isAlive()) {
      throw new IllegalStateException("it ended with " + running().exitValue());
    }
    var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz")).build();
    try {
      return HTTP.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
