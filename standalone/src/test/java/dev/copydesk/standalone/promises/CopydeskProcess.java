package dev.copydesk.standalone.promises;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The three services in a process of their own, which can be killed. */
final class CopydeskProcess {
  private static final String READY = "ready at ";

  private final Process process;
  private final URI address;

  private CopydeskProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Runs until it is killed; its first line of output says where it listens. */
  public static void main(String[] args) throws InterruptedException {
    var copydesk = new RunningCopydesk(args[0], Path.of(args[1]));
    System.out.println(READY + copydesk.address());
    new CountDownLatch(1).await();
  }

  static CopydeskProcess start(String bootstrapServers, Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CopydeskProcess.class.getName(),
                bootstrapServers,
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    while (line != null && !line.startsWith(READY)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("the services ended with " + process.exitValue());
    }
    var drain = new Thread(() -> output.lines().forEach(each -> {}), "drain");
    drain.setDaemon(true);
    drain.start();
    return new CopydeskProcess(process, URI.create(line.substring(READY.length())));
  }

  URI address() {
    return address;
  }

  /** SIGKILL: no hook runs, nothing is flushed. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
