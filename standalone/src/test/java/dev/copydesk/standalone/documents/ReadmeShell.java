package dev.copydesk.standalone.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A shell in a folder that looks like the project's, for what the README says to type. There {@code
 * ./copydesk} runs the classes under test, on a port and on data of its own, and nothing is built.
 */
final class ReadmeShell implements AutoCloseable {
  private static final String ADDRESS = "127.0.0.1:8080";

  private final Path folder;
  private final int port;
  private final List<Process> running = new ArrayList<>();

  ReadmeShell(Path folder) throws IOException {
    this.folder = folder;
    try (var free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    link("docs");
    command("copydesk", launcher());
    command("mvnw", "#!/bin/sh\n");
  }

  /** Puts some of the project's own files and folders there. */
  void link(String... names) throws IOException {
    for (String name : names) {
      Files.createSymbolicLink(folder.resolve(name), Path.of("..", name).toRealPath());
    }
  }

  /** What the README calls by its usual address, at the one that it has here. */
  String here(String text) {
    return text.replace(ADDRESS, "127.0.0.1:" + port);
  }

  /** Starts a script, with what scripts before it have exported. */
  Run start(String script) throws IOException {
    Path file = folder.resolve("script");
    Files.writeString(
        file, "test ! -e exported || . ./exported\n" + here(script) + "\nexport -p > exported\n");
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    Process process =
        new ProcessBuilder("bash", "-euo", "pipefail", file.toString())
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    running.add(process);
    return new Run(process, out, err);
  }

  /** Ends whatever runs, as Ctrl-C does. */
  @Override
  public void close() {
    running.stream().flatMap(Process::children).forEach(ProcessHandle::destroy);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> running.stream().noneMatch(Process::isAlive));
    running.clear();
  }

  private void command(String name, String script) throws IOException {
    Files.writeString(folder.resolve(name), script).toFile().setExecutable(true);
  }

  private String launcher() {
    return """
        #!/bin/sh
        [ "$1" != up ] || set -- "$@" --port %d --data '%s'
        exec '%s' -Xmx256m -XX:+UseSerialGC -cp '%s' dev.copydesk.standalone.Main "$@"
        """
        .formatted(
            port,
            folder.resolve("data"),
            Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path"));
  }

  /** A script at work, or done. */
  record Run(Process process, Path out, Path err) {
    boolean succeeded() {
      return !process.isAlive() && process.exitValue() == 0;
    }

    String output() {
      return read(out);
    }

    String everything() {
      return "exit status "
          + (process.isAlive() ? "none yet" : process.exitValue())
          + "\n"
          + output()
          + read(err);
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
