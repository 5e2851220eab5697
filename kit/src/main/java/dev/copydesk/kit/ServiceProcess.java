package dev.copydesk.kit;

import dev.copydesk.kit.http.HttpServer;
import dev.copydesk.kit.http.Listen;
import dev.copydesk.kit.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process with one service in it: starts it, serves it, ends it on SIGTERM or Ctrl-C, and ends
 * with a non-zero status and one line that says why when it cannot start or dies.
 */
public final class ServiceProcess {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);

  private ServiceProcess() {}

  /** How a service is started from its settings. */
  @FunctionalInterface
  public interface Starter {
    /** Returns the service at work, and where it wants to be served. */
    Started start(SettingsReader settings, Floor floor);
  }

  /** A service at work, and where it wants to be served. */
  public record Started(Service service, Listen listen) {}

  /**
   * Runs until the process is told to stop or a part of it dies.
   *
   * @return the process's exit status
   */
  public static int run(String name, Map<String, String> environment, Starter starter) {
    Floor floor = Floor.lay();
    try {
      Started started = starter.start(new SettingsReader(environment, Map.of()), floor);
      return serve(name, started, floor);
    } catch (RuntimeException e) {
      LOG.debug("{} did not start", name, e);
      System.err.println(name + " did not start: " + reason(e));
      return 1;
    }
  }

  private static int serve(String name, Started started, Floor floor) {
    var closed = new CountDownLatch(1);
    var stop = new Thread(() -> stop(floor, closed), "stop");
    try (Service service = started.service();
        HttpServer server =
            HttpServer.start(
                started.listen(), List.of(service.routes()), floor.health(), floor.meters())) {
      LOG.info("{} listens at {}", name, server.address());
      Runtime.getRuntime().addShutdownHook(stop);
      Throwable cause = floor.death().join();
      if (cause instanceof Stopped) {
        return 0;
      }
      System.err.println(name + " died: " + cause);
      return 1;
    } finally {
      closed.countDown();
    }
  }

  /** What the cause says, and the cause below it, which often is the one to mend. */
  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root == e ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + root.getMessage();
  }

  private static void stop(Floor floor, CountDownLatch closed) {
    floor.death().complete(new Stopped());
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Stopped extends RuntimeException {
    Stopped() {
      super("told to stop", null, false, false);
    }
  }
}
