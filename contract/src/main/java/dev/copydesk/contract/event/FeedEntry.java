package dev.copydesk.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.EnrichedPost;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the publish feed: what changed, and the post as it now is.
 *
 * @param id the post's key, {@code site/type/id}; never changes
 * @param site host of the site
 * @param sequence counts this site's entries without a gap, from 1: a reader can prove that it
 *     missed nothing
 * @param change what happened
 * @param time when the event that led to it was received, UTC
 * @param changed names of the enriched post's fields that differ from the entry before, sorted;
 *     empty unless {@code change} is {@code updated}
 * @param cause what led to it
 * @param url where the post is, or was, to be read
 * @param post the post; null when it was unpublished
 */
public record FeedEntry(
    String id,
    String site,
    long sequence,
    Change change,
    Instant time,
    List<String> changed,
    Cause cause,
    String url,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EnrichedPost post) {

  /** What can happen to a post in the feed. */
  public enum Change {
    /** It is public, and was not before. */
    @JsonProperty("published")
    PUBLISHED,
    /** It is public as before, and reads otherwise. */
    @JsonProperty("updated")
    UPDATED,
    /** It is public no more. */
    @JsonProperty("unpublished")
    UNPUBLISHED
  }

  public FeedEntry {
    changed = List.copyOf(changed);
    if ((post == null) != (change == Change.UNPUBLISHED)) {
      throw new IllegalArgumentException("an entry has a post unless it was unpublished: " + id);
    }
  }
}
