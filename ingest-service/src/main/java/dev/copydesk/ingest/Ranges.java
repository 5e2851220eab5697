package dev.copydesk.ingest;

import dev.copydesk.ingest.source.SiteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What each number among the settings may be. */
final class Ranges {
  private final List<String> problems = new ArrayList<>();

  private Ranges() {}

  /**
   * Returns when every number is in its range.
   *
   * @throws IllegalArgumentException when one is not; it lists all that are not
   */
  static void require(IngestSettings settings, SiteSettings sites) {
    Ranges ranges = new Ranges();
    ranges.check("LOG_SECONDS", settings.logSeconds(), 1, 120);
    ranges.check("MAX_BODY_BYTES", settings.maxBodyBytes(), 1024, 1 << 30);
    ranges.check("MAX_DEPTH", settings.maxDepth(), 10, 190);
    ranges.check("MAX_ITEM_BYTES", settings.maxItemBytes(), 1024, 15 << 20);
    ranges.check("MAX_ITEMS", settings.maxItems(), 1, 1_000_000);
    ranges.check("REPLAY_SECONDS", settings.replaySeconds(), 1, 3600);
    ranges.check("REQUEST_SECONDS", settings.requestSeconds(), 1, 3600);
    sites.sites().forEach(ranges::check);
    if (!ranges.problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(System.lineSeparator(), ranges.problems));
    }
  }

  private void check(String site, SiteSettings.Site settings) {
    String name = "SITE_" + site.toUpperCase(Locale.ROOT);
    checkNamed(name + "_RATE", settings.rate(), 1, 1000);
    checkNamed(name + "_CONCURRENCY", settings.concurrency(), 1, 16);
    checkNamed(name + "_WATCH_SECONDS", settings.watchSeconds(), 1, 3600);
    checkNamed(name + "_RECONCILE_SECONDS", settings.reconcileSeconds(), 1, 604_800);
  }

  private void check(String name, int value, int least, int most) {
    checkNamed("INGEST_" + name, value, least, most);
  }

  private void checkNamed(String name, int value, int least, int most) {
    if (value < least || value > most) {
      problems.add(
          "COPYDESK_%s=\"%d\" is out of range; use %d to %d".formatted(name, value, least, most));
    }
  }
}
