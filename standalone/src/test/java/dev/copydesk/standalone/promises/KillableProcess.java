package dev.copydesk.standalone.promises;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process that says when it is ready, and runs until it is killed. */
final class KillableProcess {
  private static final String READY = "ready ";

  private final Process process;
  private final String said;

  private KillableProcess(Process process, String said) {
    this.process = process;
    this.said = said;
  }

  /** Runs {@code main} on this class path; returns once it {@link #isReady}. */
  static KillableProcess start(Class<?> main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    while (line != null && !line.startsWith(READY)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException(main + " ended with " + process.onExit().join().exitValue());
    }
    drain(output);
    return new KillableProcess(process, line.substring(READY.length()));
  }

  /** Called by the process itself: tells {@code what} to whoever started it. */
  static void isReady(Object what) {
    System.out.println(READY + what);
  }

  /** What the process told. */
  String said() {
    return said;
  }

  /** SIGKILL: no hook runs, nothing is flushed. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private static void drain(BufferedReader output) {
    var drain = new Thread(() -> output.lines().forEach(each -> {}), "drain");
    drain.setDaemon(true);
    drain.start();
  }
}
