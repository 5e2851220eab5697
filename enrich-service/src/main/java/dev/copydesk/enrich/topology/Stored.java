package dev.copydesk.enrich.topology;

import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.post.Cause;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the stores. */
final class Stored {
  private Stored() {}

  /**
   * The latest event of a post.
   *
   * @param post the native post; null when it is public no more, and only its number is kept
   * @param context of the event that brought it
   * @param number the highest that the source gave any event of this post; null while it gave none
   */
  record Post(@Nullable ObjectNode post, EventContext context, @Nullable Long number) {
    /** Whether an event numbered {@code sequence} comes too late to change anything. */
    boolean isNewerThan(@Nullable Long sequence) {
      return number != null && sequence != null && sequence < number;
    }

    /** The number to keep once an event numbered {@code sequence} has followed {@code before}. */
    static @Nullable Long number(@Nullable Post before, @Nullable Long sequence) {
      return sequence == null && before != null ? before.number : sequence;
    }
  }

  /**
   * What was last written of a post.
   *
   * @param hash of the enriched post without its provenance
   * @param uses keys of the terms whose change can change it
   */
  record Output(String hash, Set<String> uses) {
    static Set<String> keys(Set<TermKey> terms) {
      return terms.stream().map(TermKey::toString).collect(Collectors.toUnmodifiableSet());
    }
  }

  /** That a post is owed a fresh look, and what for. */
  record Owed(Cause cause, EventContext context) {
    /** The event by which {@code post} is written again. */
    EventContext eventOf(String post) {
      return new EventContext(
          context.id() + ':' + post,
          context.source(),
          post,
          context.time(),
          context.received(),
          null,
          context.traceparent());
    }
  }

  /**
   * A stretch of rows.
   *
   * @param from the first of them
   * @param to what comes after the last; null for the end
   */
  record Stretch(String from, @Nullable String to) {
    static Stretch from(String from) {
      return new Stretch(from, null);
    }
  }

  /**
   * That the posts behind some rows are owed a fresh look.
   *
   * @param stretch the rows to go on with
   * @param again where to end, once through, after going on from the first row; null for not at all
   * @param looked how many posts have been looked at
   */
  record Sweep(Owed owed, Stretch stretch, @Nullable String again, long looked) {
    static Sweep of(Owed owed, String start) {
      return new Sweep(owed, Stretch.from(start), null, 0);
    }

    /** Whether {@code row} is still to come. */
    boolean comesTo(String row) {
      return stretch.to() == null && row.compareTo(stretch.from()) >= 0;
    }

    /** The same for something newer: all rows from here on, and then those before, once each. */
    Sweep anew(Owed newer, String start) {
      String here = stretch.from();
      return new Sweep(newer, Stretch.from(here), here.equals(start) ? null : here, looked);
    }

    /** The sweep having come to the row {@code from}, {@code more} posts further. */
    Sweep at(String from, int more) {
      return new Sweep(owed, new Stretch(from, stretch.to()), again, looked + more);
    }

    /** What is to do at the end of the stretch; null when nothing is. */
    @Nullable Sweep next(String start, int more) {
      return again == null ? null : new Sweep(owed, new Stretch(start, again), null, looked + more);
    }
  }
}
