package dev.copydesk.standalone.up;

import dev.copydesk.kit.Floor;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/**
 * How a run ends: Ctrl-C or SIGTERM, after which it is closed in good order, or the death of one of
 * its parts. Closing it says that everything is closed.
 */
final class Ending implements AutoCloseable {
  private static final long PAUSE_MILLIS = 20;
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private final Floor floor;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Throwable told = new InterruptedException("told to stop");

  private Ending(Floor floor) {
    this.floor = floor;
  }

  /** Listens to signals from now on. */
  static Ending of(Floor floor) {
    var ending = new Ending(floor);
    Runtime.getRuntime().addShutdownHook(new Thread(ending::stop, "stop"));
    return ending;
  }

  /**
   * Waits until every part is ready; returns at once when the end has come.
   *
   * @throws IllegalStateException when it takes too long, with the causes
   */
  void awaitReady() {
    long start = System.nanoTime();
    while (!hasCome() && !floor.health().causes().isEmpty()) {
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new IllegalStateException("it does not get ready: " + floor.health().causes());
      }
      pause(PAUSE_MILLIS);
    }
  }

  /** Whether it was told to stop, or a part died. */
  boolean hasCome() {
    return floor.death().isDone();
  }

  /** Waits for the end; the exit status says which. */
  int await(PrintStream err) {
    Throwable cause = floor.death().join();
    if (cause == told) {
      return 0;
    }
    err.println("copydesk: a part of it died, so it ends: " + cause.getMessage());
    return 1;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the run, and returns when everything is closed. */
  void stop() {
    floor.death().complete(told);
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
