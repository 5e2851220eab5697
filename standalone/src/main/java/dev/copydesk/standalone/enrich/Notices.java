package dev.copydesk.standalone.enrich;

import dev.copydesk.contract.Json;
import dev.copydesk.ingest.reading.Outcome;
import java.io.PrintStream;

/** Writes notices, one JSON object a line, and remembers whether any was a refusal. */
final class Notices {
  private final PrintStream err;
  private boolean anyRefused;

  Notices(PrintStream err) {
    this.err = err;
  }

  void add(Notice notice) {
    anyRefused |= notice.outcome() == Outcome.REFUSED;
    err.println(Json.MAPPER.writeValueAsString(notice));
  }

  boolean anyRefused() {
    return anyRefused;
  }
}
