package dev.copydesk.contract.event;

import java.util.function.Function;

/** What the feed has to know of one post: its enriched form, or that it is public no more. */
public sealed interface EnrichedEvent permits PostEnriched, PostRemoved {
  /** The one case that this event is. */
  <R> R foldEnriched(Function<PostEnriched, R> enriched, Function<PostRemoved, R> removed);
}
