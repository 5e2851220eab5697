package dev.copydesk.benchmarks.pipeline;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One that carries posts in a process of its own, so that what it uses is its alone. */
final class Worker {
  private final Path log;
  private final Process process;
  private final BufferedReader answers;

  /** Starts it; what it logs goes to a file in {@code folder}. */
  Worker(Way way, String servers, Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve(way.toString()));
    log = folder.resolve(way + ".log");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    process =
        new ProcessBuilder(
                java,
                "-Xmx512m",
                "-Dlogback.configurationFile=logback-worker.xml",
                "-cp",
                way == Way.FLINK ? flinkFirst(classes) : classes,
                WorkerMain.class.getName(),
                way.toString(),
                servers,
                own.toString())
            .redirectError(Redirect.to(log.toFile()))
            .start();
    answers = process.inputReader(StandardCharsets.UTF_8);
    answer();
  }

  /** Flink's connector reaches into the clients of Kafka, and so needs those it was made for. */
  private static String flinkFirst(String classes) {
    try {
      var jar = WorkerMain.class.getProtectionDomain().getCodeSource().getLocation();
      Path own = Path.of(jar.toURI()).resolveSibling("lib-flink");
      return own + File.separator + "*" + File.pathSeparator + classes;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it has used so far. */
  Use use() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      return Use.parse(answer());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IllegalStateException("it ended: " + log + " says why");
    }
    return line;
  }
}
