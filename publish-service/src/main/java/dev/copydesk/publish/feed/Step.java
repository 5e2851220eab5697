package dev.copydesk.publish.feed;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.contract.event.PostEnriched;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.EnrichedPost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One post's step from what the feed last said of it to what it says now.
 *
 * @param change what happens to the post
 * @param changed names of the fields that differ, sorted; empty unless it is an update
 * @param url where the post is, or was, to be read
 * @param post the post as it now is; null when it is public no more
 * @param now its form, to be remembered
 */
public record Step(
    Change change, List<String> changed, String url, @Nullable EnrichedPost post, FeedForm now) {

  /**
   * The step that {@code event} leads to.
   *
   * @param before the post's form as last remembered; null when it is not public
   * @return empty when nothing changes: an equal post, the removal of one that is not public, or
   *     the take-down of one that the feed never had or was told of already
   */
  public static Optional<Step> from(@Nullable FeedForm before, EnrichedEvent event) {
    return event.foldEnriched(
        enriched -> show(before, enriched),
        removed -> removed.takenDown() ? takeDown(before) : hide(before));
  }

  /**
   * The entry that tells it.
   *
   * @param place which entry it is among the site's, and when the feed says so
   * @param time when the event that led to it was received
   * @param cause what led to it
   */
  public FeedEntry entry(PostKey key, Place place, Instant time, Cause cause) {
    return new FeedEntry(
        key.toString(),
        key.site(),
        place.sequence(),
        change,
        time,
        place.updated(),
        changed,
        now.left().stream().sorted().toList(),
        cause,
        url,
        post);
  }

  /** Where an entry stands: the site's count, and a time that no other entry has. */
  public record Place(long sequence, Instant updated) {}

  private static Optional<Step> show(@Nullable FeedForm before, PostEnriched event) {
    EnrichedPost post = event.post();
    FeedForm form = FeedForm.of(post);
    FeedForm now = before == null ? form : form.after(before);
    if (before == null || !before.isPublic()) {
      return Optional.of(new Step(Change.PUBLISHED, List.of(), post.url(), post, now));
    }
    List<String> changed = now.changedSince(before);
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Step(Change.UPDATED, changed, post.url(), post, now));
  }

  private static Optional<Step> hide(@Nullable FeedForm before) {
    return Optional.ofNullable(before)
        .filter(FeedForm::isPublic)
        .map(form -> new Step(Change.UNPUBLISHED, List.of(), form.url(), null, form.hidden()));
  }

  /** Whoever ever had it hears it, also when it was unpublished before. */
  private static Optional<Step> takeDown(@Nullable FeedForm before) {
    return Optional.ofNullable(before)
        .filter(form -> !form.isTakenDown())
        .map(form -> new Step(Change.TAKEN_DOWN, List.of(), "", null, form.takenDown()));
  }
}
