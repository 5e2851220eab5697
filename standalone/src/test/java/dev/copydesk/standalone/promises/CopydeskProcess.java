package dev.copydesk.standalone.promises;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three services in a process of their own, which can be killed. */
final class CopydeskProcess {
  private final KillableProcess process;

  private CopydeskProcess(KillableProcess process) {
    this.process = process;
  }

  /** Runs until it is killed. */
  public static void main(String[] args) throws InterruptedException {
    Map<String, String> settings =
        Arrays.stream(args)
            .skip(2)
            .map(setting -> setting.split("=", 2))
            .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    var copydesk = new RunningCopydesk(args[0], Path.of(args[1]), settings);
    KillableProcess.isReady(copydesk.address());
    new CountDownLatch(1).await();
  }

  /** Starts it; settings of its own are properties, each {@code name=value}. */
  static CopydeskProcess start(String bootstrapServers, Path folder, String... settings)
      throws IOException {
    String[] arguments =
        Stream.concat(Stream.of(bootstrapServers, folder.toString()), Arrays.stream(settings))
            .toArray(String[]::new);
    return new CopydeskProcess(KillableProcess.start(CopydeskProcess.class, arguments));
  }

  URI address() {
    return URI.create(process.said());
  }

  /** SIGKILL: no hook runs, nothing is flushed. */
  void kill() throws InterruptedException {
    process.kill();
  }
}
