package dev.copydesk.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the reading of one site goes, for whoever asks and, now and then, for the service's log. */
final class Status {
  private static final Logger LOG = LoggerFactory.getLogger(Status.class);
  private static final Duration TOLD_EVERY = Duration.ofSeconds(10);

  private final String site;
  private final Clock clock;
  private Instant started;
  private Instant told;
  private String doing = "starting";
  private @Nullable String trouble;
  private long pass;
  private long read;
  private long readHere;
  private long total;
  private long cycles;
  private long taken;
  private long repaired;
  private long refused;
  private long removed;
  private long unsure;

  Status(String site, Clock clock) {
    this.site = site;
    this.clock = clock;
    this.started = clock.instant();
    this.told = started;
  }

  /**
   * A site's reading, as it is now.
   *
   * @param doing what is being read, or what is waited for
   * @param trouble why nothing is read just now; null when all is well
   * @param read items of the present collection that are done with
   * @param total items that the site counts in it
   * @param perSecond items a second, since the reading of the collection began or went on
   * @param secondsLeft until the present collection is read, at this rate
   * @param cycles how often everything has been read
   * @param taken items that were taken in because they were new or had changed
   * @param repaired those among them that nothing had told of
   * @param refused those among them that were refused
   * @param removed items that were found to be gone
   * @param unsure items that are not listed, and not proved to be gone: they are left as they are
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Now(
      String site,
      String doing,
      @Nullable String trouble,
      long read,
      long total,
      @JsonProperty("perSecond") double perSecond,
      @Nullable Long secondsLeft,
      long cycles,
      long taken,
      long repaired,
      long refused,
      long removed,
      long unsure) {}

  synchronized void begin(Shelf shelf, long pass, long met) {
    this.pass = pass;
    doing = word() + " " + shelf.name();
    started = clock.instant();
    read = met;
    readHere = 0;
    total = 0;
    trouble = null;
  }

  synchronized void advance(long items, long of) {
    read += items;
    readHere += items;
    total = of;
    if (Duration.between(told, clock.instant()).compareTo(TOLD_EVERY) >= 0) {
      told = clock.instant();
      Now now = now();
      LOG.info(
          "{}: {}, {} of {}, {} a second, {} s left",
          site,
          doing,
          read,
          total,
          Math.round(now.perSecond()),
          now.secondsLeft());
    }
  }

  synchronized void took(long items, long refusedItems, @Nullable String cause) {
    taken += items;
    refused += refusedItems;
    repaired += "reconcile".equals(cause) ? items : 0;
  }

  synchronized void removed() {
    removed++;
  }

  synchronized void unsure() {
    unsure++;
  }

  /** Everything has been read once more. */
  synchronized void cycle() {
    cycles++;
    doing = "watching";
    LOG.info("{}: all read, {} repaired, {} removed, {} unsure", site, repaired, removed, unsure);
  }

  synchronized void troubled(String cause) {
    trouble = cause;
    LOG.warn("{}: {}", site, cause);
  }

  synchronized Now now() {
    double seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
    double rate = seconds <= 0 ? 0 : readHere / seconds;
    Long left = rate <= 0 || total <= 0 ? null : Math.round(Math.max(0, total - read) / rate);
    return new Now(
        site, doing, trouble, read, total, rate, left, cycles, taken, repaired, refused, removed,
        unsure);
  }

  private String word() {
    return pass == 1 ? "backfill of" : "reconcile of";
  }
}
