package dev.copydesk.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.copydesk.contract.post.EnrichedPost;
import java.util.function.Function;

/** A public post with its terms, excerpts and categories, as it now reads. */
public record PostEnriched(@JsonValue EnrichedPost post) implements EnrichedEvent {
  /** Reads the enriched post, which is the whole value. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PostEnriched {}

  @Override
  public <R> R foldEnriched(Function<PostEnriched, R> enriched, Function<PostRemoved, R> removed) {
    return enriched.apply(this);
  }
}
