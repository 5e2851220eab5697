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
   * That every post of a site is owed a fresh look.
   *
   * @param from the post to go on with; those before it have been looked at
   */
  record Rescan(Owed owed, String from) {}
}
