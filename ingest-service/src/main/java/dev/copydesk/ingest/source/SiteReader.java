package dev.copydesk.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reads one site for as long as the service runs: everything once, then what is new as it comes,
 * and all of it again in every cycle. A site that cannot be reached is tried again and again.
 */
final class SiteReader implements AutoCloseable {
  private final SiteSettings.Site settings;
  private final Path file;
  private final Inlet inlet;
  private final Status status;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private long watched;

  SiteReader(SiteSettings.Site settings, Path file, Inlet inlet, Status status) {
    this.settings = settings;
    this.file = file;
    this.inlet = inlet;
    this.status = status;
    this.thread = new Thread(this::run, "source " + inlet.site());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  Status status() {
    return status;
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (Ledger ledger = Ledger.open(file);
        PoliteClient client = client()) {
      boolean over = false;
      while (!over) {
        cycle(ledger, client);
        over = waits(settings.watchSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      status.troubled(e.toString());
    }
  }

  /** Everything once more, and then what is new, until the next cycle is due or something fails. */
  private void cycle(Ledger ledger, PoliteClient client) throws InterruptedException {
    try {
      var reader = new Reader(client, ledger, inlet, entries(), status);
      var watch = new Watch(client, ledger, reader);
      List<Shelf> shelves = new Catalogue(settings.types(), glossary()).read(client);
      long start = System.nanoTime();
      watch(watch, shelves);
      for (Shelf shelf : shelves) {
        reader.read(shelf, () -> watchIfDue(watch, shelves));
      }
      status.cycle();
      while (seconds(start) < settings.reconcileSeconds() && !waits(settings.watchSeconds())) {
        watch(watch, shelves);
      }
    } catch (IOException e) {
      status.troubled(String.valueOf(e.getMessage()));
    }
  }

  private void watchIfDue(Watch watch, List<Shelf> shelves)
      throws IOException, InterruptedException {
    if (seconds(watched) >= settings.watchSeconds()) {
      watch(watch, shelves);
    }
  }

  private void watch(Watch watch, List<Shelf> shelves) throws IOException, InterruptedException {
    watched = System.nanoTime();
    for (Shelf shelf : shelves) {
      if (shelf.kind().isPost()) {
        watch.look(shelf);
      }
    }
  }

  private boolean waits(int seconds) throws InterruptedException {
    return closed.await(seconds, TimeUnit.SECONDS);
  }

  private static long seconds(long since) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
  }

  private PoliteClient client() {
    return new PoliteClient(
        settings.api(),
        settings.password().orElse(null),
        new Pace(settings.rate(), Pace.Time.REAL),
        settings.concurrency());
  }

  private GlossaryEntries entries() {
    return new GlossaryEntries(
        settings.definition(), settings.aliases().orElse(""), settings.language());
  }

  private Set<String> glossary() {
    return settings.glossary().orElse(Set.of());
  }
}
