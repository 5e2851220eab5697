package dev.copydesk.contract;

import dev.copydesk.contract.Topic.Cleanup;
import dev.copydesk.contract.Topic.Spread;
import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.Events;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.GlossaryEvent;
import dev.copydesk.contract.event.PostEvent;
import dev.copydesk.contract.event.Rejection;
import dev.copydesk.contract.event.TakeDown;
import dev.copydesk.contract.event.TermEvent;
import java.util.List;

/** Every topic, upstream first. No other place in the project spells a topic's name. */
public final class Topics {
  /** Posts that are taken down. */
  public static final Topic<TakeDown> TAKE_DOWNS =
      new Topic<>(
          "copydesk.take-downs.v1",
          "site/type/id",
          "TakeDown: that a post is to stay out; a tombstone lifts that",
          Events.TAKE_DOWNS,
          Spread.BY_KEY,
          Cleanup.COMPACT,
          "ingest-service",
          List.of("ingest-service"));

  /** Native posts and removal notices, in the order in which they were accepted. */
  public static final Topic<PostEvent> POSTS =
      new Topic<>(
          "copydesk.posts.v1",
          "site/type/id",
          "PostEvent: the native post, or a removal notice without a body",
          Events.POSTS,
          Spread.BY_KEY,
          Cleanup.COMPACT,
          "ingest-service",
          List.of("enrich-service"));

  /** Categories, tags and the terms of every other taxonomy. */
  public static final Topic<TermEvent> TERMS =
      new Topic<>(
          "copydesk.terms.v1",
          "site/taxonomy/id",
          "TermEvent: a term, or the notice that it was deleted",
          Events.TERMS,
          Spread.BY_KEY,
          Cleanup.COMPACT,
          "ingest-service",
          List.of("enrich-service"));

  /** Glossary terms. */
  public static final Topic<GlossaryEvent> GLOSSARY =
      new Topic<>(
          "copydesk.glossary.v1",
          "site/language/id",
          "GlossaryEvent: a glossary term, or the notice that it was deleted",
          Events.GLOSSARY,
          Spread.BY_KEY,
          Cleanup.COMPACT,
          "ingest-service",
          List.of("enrich-service"));

  /** What was refused, where it stood and how to mend it; never the content. */
  public static final Topic<Rejection> REJECTED =
      new Topic<>(
          "copydesk.rejected.v1",
          "key of what was refused where it could be read, else the event's id",
          "Rejection",
          Events.REJECTED,
          Spread.BY_KEY,
          Cleanup.DELETE_AFTER_A_MONTH,
          "every service",
          List.of("operators"));

  /** Enriched posts and removal notices, one order a site. */
  public static final Topic<EnrichedEvent> ENRICHED_POSTS =
      new Topic<>(
          "copydesk.enriched-posts.v1",
          "site/type/id",
          "EnrichedEvent: the enriched post, or a removal notice",
          Events.ENRICHED_POSTS,
          Spread.BY_SITE,
          Cleanup.COMPACT,
          "enrich-service",
          List.of("publish-service"));

  /** The publish feed. A record's offset is its place in its site's one order. */
  public static final Topic<FeedEntry> FEED =
      new Topic<>(
          "copydesk.feed.v1",
          "site/type/id",
          "FeedEntry: what changed, and the post as it now is",
          Events.FEED,
          Spread.BY_SITE,
          Cleanup.COMPACT_AFTER_A_WEEK,
          "publish-service",
          List.of("publish-service", "subscribers"));

  private Topics() {}

  /** All of them, upstream first. */
  public static List<Topic<?>> all() {
    return List.of(TAKE_DOWNS, POSTS, TERMS, GLOSSARY, REJECTED, ENRICHED_POSTS, FEED);
  }
}
