package dev.copydesk.ingest.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of an item, in one word; in JSON in lower case with a hyphen. */
public enum Outcome {
  /** It is on the log as it now reads. */
  ACCEPTED,
  /** It said that something is gone; the log says so now. */
  REMOVED,
  /** It is not public: at most a removal notice without a body is on the log. */
  HELD_BACK,
  /** It is taken down: it stays out until an operator lifts that. */
  TAKEN_DOWN,
  /** It could not be read, or may not be sent by this caller; the faults say why. */
  REFUSED,
  /** The log did not confirm it in time: it may or may not be there, and is to be sent again. */
  UNAVAILABLE;

  /** The word as it stands in answers and metrics: {@code held-back}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
