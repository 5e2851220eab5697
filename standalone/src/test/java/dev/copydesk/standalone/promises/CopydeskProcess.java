package dev.copydesk.standalone.promises;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The three services in a process of their own, which can be killed. */
final class CopydeskProcess {
  private final KillableProcess process;

  private CopydeskProcess(KillableProcess process) {
    this.process = process;
  }

  /** Runs until it is killed. */
  public static void main(String[] args) throws InterruptedException {
    var copydesk = new RunningCopydesk(args[0], Path.of(args[1]));
    KillableProcess.isReady(copydesk.address());
    new CountDownLatch(1).await();
  }

  static CopydeskProcess start(String bootstrapServers, Path folder) throws IOException {
    return new CopydeskProcess(
        KillableProcess.start(CopydeskProcess.class, bootstrapServers, folder.toString()));
  }

  URI address() {
    return URI.create(process.said());
  }

  /** SIGKILL: no hook runs, nothing is flushed. */
  void kill() throws InterruptedException {
    process.kill();
  }
}
