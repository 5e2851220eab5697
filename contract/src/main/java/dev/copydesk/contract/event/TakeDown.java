package dev.copydesk.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.copydesk.contract.PostKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a post is taken down: it is erased everywhere, and no event brings it back until an operator
 * lifts that. It has nothing of the post but its key.
 *
 * @param since when it was taken down
 * @param reason why, in the operator's words; null where none was given
 */
public record TakeDown(
    String site,
    String type,
    long id,
    Instant since,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {
  /** The take-down of {@code post}. */
  public static TakeDown of(PostKey post, Instant since, @Nullable String reason) {
    return new TakeDown(post.site(), post.type(), post.id(), since, reason);
  }

  /** The post that is taken down. */
  public PostKey key() {
    return new PostKey(site, type, id);
  }
}
