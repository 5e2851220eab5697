package dev.copydesk.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.EnrichedPost;
import java.time.Instant;
import java.util.Collection;
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
 * @param updated when the feed says so, UTC to the microsecond: later than every entry before it in
 *     its partition, and of no other entry in the feed
 * @param changed names of the enriched post's fields that differ from the entry before, sorted;
 *     empty unless {@code change} is {@code updated}
 * @param left what the post was once filed under and is no longer, such as {@code
 *     category:emotions}, sorted. With every entry again: a reader of a category may have been away
 *     while the log was compacted, and must still hear that the post is gone from it
 * @param cause what led to it
 * @param url where the post is, or was, to be read; empty when it was taken down, since an address
 *     often has the headline in it
 * @param post the post; null when it is not public, or not for this reader
 */
public record FeedEntry(
    String id,
    String site,
    long sequence,
    Change change,
    Instant time,
    Instant updated,
    List<String> changed,
    List<String> left,
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
    UNPUBLISHED,
    /** It is public no more, and every copy of it is to be erased. */
    @JsonProperty("taken-down")
    TAKEN_DOWN,
    /**
     * It is public, but no longer what the reader asked for. Told to such readers, never written.
     */
    @JsonProperty("left")
    LEFT;

    /** Whether the reader's copy has to go. */
    public boolean removes() {
      return this != PUBLISHED && this != UPDATED;
    }
  }

  public FeedEntry {
    changed = List.copyOf(changed);
    left = left == null ? List.of() : List.copyOf(left);
    updated = updated == null ? time : updated;
    url = change == Change.TAKEN_DOWN ? "" : url;
    if ((post == null) != change.removes()) {
      throw new IllegalArgumentException("an entry has a post unless it removes it: " + id);
    }
  }

  /** The same entry as a removal of the given kind, from all that {@code left} names. */
  public FeedEntry without(Change removal, Collection<String> left) {
    List<String> sorted = left.stream().sorted().distinct().toList();
    return new FeedEntry(
        id, site, sequence, removal, time, updated, List.of(), sorted, cause, url, null);
  }
}
