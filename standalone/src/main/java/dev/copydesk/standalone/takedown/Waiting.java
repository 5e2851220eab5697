package dev.copydesk.standalone.takedown;

import java.io.PrintStream;
import java.time.Duration;

/** Waits until all places are clean, and tells on the way which are not. */
final class Waiting {
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final long PAUSE_MILLIS = 500;

  private final Watch watch;
  private final PrintStream progress;

  Waiting(Watch watch, PrintStream progress) {
    this.watch = watch;
    this.progress = progress;
  }

  /**
   * The same while the brokers compact the topics at once. Whatever ends the process, these are set
   * back.
   */
  boolean hurried(Duration patience, LogPlaces log, Runnable say) throws InterruptedException {
    Runnable back =
        log.hurry(
            watch.found().stream().filter(TopicPlace.class::isInstance).map(Place::name).toList());
    Thread atTheEnd = new Thread(back, "set-back");
    Runtime.getRuntime().addShutdownHook(atTheEnd);
    try {
      return isOver(patience, say);
    } finally {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
      back.run();
    }
  }

  /**
   * Whether all are clean before patience ends.
   *
   * @param say says the take-down again, so that topics are written to
   */
  boolean isOver(Duration patience, Runnable say) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    long again = System.nanoTime() + AGAIN.toNanos();
    String last = "";
    while (!watch.look()) {
      String left = String.join(", ", watch.left());
      if (!left.equals(last)) {
        progress.println("not clean yet: " + left);
        last = left;
      }
      if (System.nanoTime() > end) {
        return false;
      }
      if (System.nanoTime() > again) {
        say.run();
        again = System.nanoTime() + AGAIN.toNanos();
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return true;
  }
}
