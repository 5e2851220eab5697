package dev.copydesk.contract.event;

import java.util.Map;

/** The families of events, each with the {@code ce_type} of its cases. */
public final class Events {
  /** What the newsroom said of its posts. */
  public static final EventSerde<PostEvent> POSTS =
      new EventSerde<>(
          Map.of(
              "dev.copydesk.post.published.v1", PostPublished.class,
              "dev.copydesk.post.removed.v1", PostRemoved.class));

  /** What operators said of posts that are to stay out. */
  public static final EventSerde<TakeDown> TAKE_DOWNS =
      new EventSerde<>(Map.of("dev.copydesk.post.taken-down.v1", TakeDown.class));

  /** What the site said of its categories, tags and other terms. */
  public static final EventSerde<TermEvent> TERMS =
      new EventSerde<>(
          Map.of(
              "dev.copydesk.term.defined.v1", TermDefined.class,
              "dev.copydesk.term.deleted.v1", TermDeleted.class));

  /** What the glossary's editors said. */
  public static final EventSerde<GlossaryEvent> GLOSSARY =
      new EventSerde<>(
          Map.of(
              "dev.copydesk.glossary-term.defined.v1", GlossaryTermDefined.class,
              "dev.copydesk.glossary-term.deleted.v1", GlossaryTermDeleted.class));

  /** Terms and glossary terms alike, where they travel together. */
  public static final EventSerde<ReferenceEvent> REFERENCES =
      new EventSerde<>(
          Map.of(
              "dev.copydesk.term.defined.v1", TermDefined.class,
              "dev.copydesk.term.deleted.v1", TermDeleted.class,
              "dev.copydesk.glossary-term.defined.v1", GlossaryTermDefined.class,
              "dev.copydesk.glossary-term.deleted.v1", GlossaryTermDeleted.class));

  /** Posts on their way to the feed. */
  public static final EventSerde<EnrichedEvent> ENRICHED_POSTS =
      new EventSerde<>(
          Map.of(
              "dev.copydesk.post.enriched.v1", PostEnriched.class,
              "dev.copydesk.post.removed.v1", PostRemoved.class));

  /** The publish feed. */
  public static final EventSerde<FeedEntry> FEED =
      new EventSerde<>(Map.of("dev.copydesk.feed.changed.v1", FeedEntry.class));

  /** What was refused. */
  public static final EventSerde<Rejection> REJECTED =
      new EventSerde<>(Map.of("dev.copydesk.event.rejected.v1", Rejection.class));

  private Events() {}
}
