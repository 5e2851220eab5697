package dev.copydesk.ingest.source;

import java.io.IOException;

/** A site, or the log, cannot be reached just now; nothing is known of what was asked for. */
final class SourceUnavailable extends IOException {
  SourceUnavailable(String message) {
    super(message);
  }
}
