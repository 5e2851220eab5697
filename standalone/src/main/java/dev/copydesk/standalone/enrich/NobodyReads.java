package dev.copydesk.standalone.enrich;

import java.io.IOException;

/** Whoever read the output has gone, as {@code head} does: there is nothing more to do. */
final class NobodyReads extends IOException {
  NobodyReads() {
    super("nobody reads the output");
  }
}
