package dev.copydesk.standalone.rejected;

import java.util.Locale;

/** What is to be done about a refusal. */
enum State {
  /** Its key is parked: it stays as it was before the record that could not be worked on. */
  PARKED,
  /** It never came to the log; whoever sent it was told how to mend it. */
  REFUSED,
  /** A newer record of its key stands on the log. */
  SUPERSEDED,
  /** It was sent again. */
  REDRIVEN,
  /** An operator let it rest. */
  DISCARDED;

  /** Whether nobody has dealt with it yet. */
  boolean isOpen() {
    return this == PARKED || this == REFUSED;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static State of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
