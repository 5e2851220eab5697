package dev.copydesk.ingest;

import java.util.ArrayList;
import java.util.List;

/** What each number among the settings may be. */
final class Ranges {
  private final List<String> problems = new ArrayList<>();

  private Ranges() {}

  /**
   * Returns when every number is in its range.
   *
   * @throws IllegalArgumentException when one is not; it lists all that are not
   */
  static void require(IngestSettings settings) {
    Ranges ranges = new Ranges();
    ranges.check("LOG_SECONDS", settings.logSeconds(), 1, 120);
    ranges.check("MAX_BODY_BYTES", settings.maxBodyBytes(), 1024, 1 << 30);
    ranges.check("MAX_DEPTH", settings.maxDepth(), 10, 190);
    ranges.check("MAX_ITEM_BYTES", settings.maxItemBytes(), 1024, 15 << 20);
    ranges.check("MAX_ITEMS", settings.maxItems(), 1, 1_000_000);
    ranges.check("REPLAY_SECONDS", settings.replaySeconds(), 1, 3600);
    ranges.check("REQUEST_SECONDS", settings.requestSeconds(), 1, 3600);
    if (!ranges.problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(System.lineSeparator(), ranges.problems));
    }
  }

  private void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      problems.add(
          "COPYDESK_INGEST_%s=\"%d\" is out of range; use %d to %d"
              .formatted(name, value, least, most));
    }
  }
}
