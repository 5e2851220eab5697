package dev.copydesk.contract.event;

import java.util.function.Function;

/** What the newsroom said of one post, past the gate: it is public and reads so, or it is not. */
public sealed interface PostEvent permits PostPublished, PostRemoved {
  /** The one case that this event is. A new case breaks every caller, as it should. */
  <R> R fold(Function<PostPublished, R> published, Function<PostRemoved, R> removed);
}
