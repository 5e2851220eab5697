package dev.copydesk.standalone.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * The broker's own process. It prints one line, {@code ready HOST:PORT}, once clients may come, and
 * ends when its standard input does: whoever started it is gone then, however it went.
 */
public final class BrokerMain {
  private static final Duration PREDECESSOR = Duration.ofSeconds(15);
  private static final Duration SHUTDOWN = Duration.ofSeconds(10);

  private BrokerMain() {}

  /** Takes one argument, the folder of the broker's log. */
  public static void main(String[] arguments) {
    try {
      run(Path.of(arguments[0]));
    } catch (IOException | InterruptedException | RuntimeException e) {
      System.err.println("the broker did not start: " + e);
      System.exit(1);
    }
  }

  private static void run(Path folder) throws IOException, InterruptedException {
    var parent = new Thread(() -> endWith(System.in), "parent");
    parent.setDaemon(true);
    parent.start();
    try (FileLock lock = lock(folder)) {
      Broker broker = Broker.start(folder);
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
      System.out.println("ready " + broker.bootstrapServers());
      parent.join();
    }
  }

  /** Waits for the broker before this one, whose parent was killed, to let go of the folder. */
  private static FileLock lock(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var channel =
        FileChannel.open(
            folder.resolve("process.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long deadline = System.nanoTime() + PREDECESSOR.toNanos();
    FileLock lock = channel.tryLock();
    while (lock == null && System.nanoTime() < deadline) {
      Thread.sleep(50);
      lock = channel.tryLock();
    }
    if (lock == null) {
      throw new IOException("another broker uses " + folder + "; stop it, or use another folder");
    }
    return lock;
  }

  private static void endWith(InputStream parent) {
    try {
      parent.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // Broken or closed, it is gone just the same.
    }
    var impatience = new Thread(BrokerMain::giveUp, "impatience");
    impatience.setDaemon(true);
    impatience.start();
    System.exit(0);
  }

  private static void giveUp() {
    try {
      Thread.sleep(SHUTDOWN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // The log is safe without a clean shutdown; a process that never ends is not.
    Runtime.getRuntime().halt(1);
  }
}
