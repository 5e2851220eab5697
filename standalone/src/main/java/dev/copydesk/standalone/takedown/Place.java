package dev.copydesk.standalone.takedown;

import java.time.Instant;
import java.util.Optional;

/** Somewhere that a post may have left something. */
interface Place {
  /** What an operator calls it. */
  String name();

  /** Looks again; how many records or entries are there that tell something of the post. */
  long look();

  /** When nothing of it is there at the latest; empty where nothing bounds that. */
  Optional<Instant> latest(Instant takenDown);
}
