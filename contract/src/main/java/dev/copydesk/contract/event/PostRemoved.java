package dev.copydesk.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.copydesk.contract.PostKey;
import java.util.function.Function;

/**
 * A removal notice: the post is public no more, or never was. It has no body, on purpose. For a
 * post that never was public it means nothing.
 *
 * <p>Not to be mistaken for a compaction tombstone, which is a null value.
 *
 * @param reason why, in words an editor understands: {@code its status is draft}
 * @param takenDown whether every copy of it is to be erased, and not only withdrawn
 */
public record PostRemoved(
    String site,
    String type,
    long id,
    String reason,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean takenDown)
    implements PostEvent, EnrichedEvent {
  /** The notice that {@code key} is public no more. */
  public static PostRemoved of(PostKey key, String reason) {
    return new PostRemoved(key.site(), key.type(), key.id(), reason, false);
  }

  /** The notice that {@code key} was taken down: whoever holds anything of it erases that. */
  public static PostRemoved byTakeDown(PostKey key) {
    return new PostRemoved(key.site(), key.type(), key.id(), "it was taken down", true);
  }

  @Override
  public <R> R fold(Function<PostPublished, R> published, Function<PostRemoved, R> removed) {
    return removed.apply(this);
  }

  @Override
  public <R> R foldEnriched(Function<PostEnriched, R> enriched, Function<PostRemoved, R> removed) {
    return removed.apply(this);
  }
}
