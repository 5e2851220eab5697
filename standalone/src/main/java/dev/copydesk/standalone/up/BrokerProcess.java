package dev.copydesk.standalone.up;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The broker as a child process, which ends with this one however this one ends. */
final class BrokerProcess implements AutoCloseable {
  private static final String READY = "ready ";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path words;
  private volatile boolean closing;

  private BrokerProcess(Process process, Path words) {
    this.process = process;
    this.words = words;
  }

  /**
   * Starts a broker, which does not answer yet.
   *
   * @param folder where its log is kept; what it says goes to a file beside it
   * @param onDeath told the cause when it ends by itself
   */
  static BrokerProcess start(Installation installation, Path folder, Consumer<Throwable> onDeath)
      throws IOException {
    Files.createDirectories(folder);
    Path words = folder.resolveSibling("broker.log");
    // Ctrl-C reaches the child too, which must outlive the services: so it does not listen to it.
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
    command.addAll(installation.brokerCommand(folder));
    Process process = new ProcessBuilder(command).redirectError(words.toFile()).start();
    var broker = new BrokerProcess(process, words);
    var unused = process.onExit().thenRun(() -> broker.ended(onDeath));
    return broker;
  }

  /**
   * Waits until it answers.
   *
   * @return where clients find it
   * @throws IOException when it ends instead, with what it said of it
   */
  String awaitReady() throws IOException {
    // Closed with the process, which the caller ends.
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(READY)) {
        return line.substring(READY.length());
      }
    }
    throw new IOException(cause());
  }

  /** Ends it, once it has everything on disk. */
  @Override
  public void close() {
    closing = true;
    try {
      process.outputWriter().close();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void ended(Consumer<Throwable> onDeath) {
    if (!closing) {
      onDeath.accept(new IOException(cause()));
    }
  }

  private String cause() {
    try {
      List<String> lines = Files.readAllLines(words).stream().filter(l -> !l.isBlank()).toList();
      String last = lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
      return "the broker ended: " + last + " (all it said is in " + words + ')';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
