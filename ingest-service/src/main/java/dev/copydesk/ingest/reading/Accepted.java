package dev.copydesk.ingest.reading;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.Topic;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.GlossaryEvent;
import dev.copydesk.contract.event.PostEvent;
import dev.copydesk.contract.event.PostPublished;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.contract.event.TermEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something for the log.
 *
 * @param topic where it goes
 * @param site the site that it speaks of
 * @param key the record's key
 * @param event the record's value
 * @param outcome never {@link Outcome#REFUSED} or {@link Outcome#UNAVAILABLE}
 * @param reason why it was removed or held back, in an editor's words; null for what was accepted
 */
public record Accepted<E>(
    Topic<E> topic, String site, String key, E event, Outcome outcome, @Nullable String reason)
    implements Reading {

  /** A public post. */
  public static Accepted<PostEvent> post(PostKey key, PostPublished post) {
    return new Accepted<>(Topics.POSTS, key.site(), key.toString(), post, Outcome.ACCEPTED, null);
  }

  /** A post that was trashed or deleted. */
  public static Accepted<PostEvent> removal(PostKey key, String reason) {
    return notice(key, Outcome.REMOVED, reason);
  }

  /** A post that is not public: downstream it removes the post if it was. */
  public static Accepted<PostEvent> heldBack(PostKey key, String reason) {
    return notice(key, Outcome.HELD_BACK, reason);
  }

  /** A category, tag or other term, or its deletion. */
  public static Accepted<TermEvent> term(TermEvent term) {
    Outcome outcome = term.fold(defined -> Outcome.ACCEPTED, deleted -> Outcome.REMOVED);
    return new Accepted<>(
        Topics.TERMS, term.key().site(), term.key().toString(), term, outcome, gone(outcome));
  }

  /** A glossary term, or its deletion. */
  public static Accepted<GlossaryEvent> glossary(GlossaryEvent term) {
    Outcome outcome = term.fold(defined -> Outcome.ACCEPTED, deleted -> Outcome.REMOVED);
    return new Accepted<>(
        Topics.GLOSSARY, term.key().site(), term.key().toString(), term, outcome, gone(outcome));
  }

  private static Accepted<PostEvent> notice(PostKey key, Outcome outcome, String reason) {
    return new Accepted<>(
        Topics.POSTS, key.site(), key.toString(), PostRemoved.of(key, reason), outcome, reason);
  }

  private static @Nullable String gone(Outcome outcome) {
    return outcome == Outcome.REMOVED ? "it was deleted" : null;
  }
}
