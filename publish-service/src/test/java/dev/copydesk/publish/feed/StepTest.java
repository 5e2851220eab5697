package dev.copydesk.publish.feed;

import static dev.copydesk.publish.SamplePosts.RECEIVED;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.provenance;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.contract.event.PostEnriched;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.publish.SamplePosts;
import dev.copydesk.publish.feed.Step.Place;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepTest {
  private static final Instant LATER = RECEIVED.plusMillis(1);

  private final EnrichedPost post = post(1);
  private final FeedForm before = FeedForm.of(post);

  @Test
  void aPostThatWasNotPublicIsPublished() {
    Step step = Step.from(null, enriched(post)).orElseThrow();

    assertThat(step.change()).isEqualTo(Change.PUBLISHED);
    assertThat(step.changed()).isEmpty();
    assertThat(step.post()).isEqualTo(post);
  }

  @Test
  void aPostThatReadsOtherwiseIsUpdatedAndNamesWhatDiffers() {
    EnrichedPost after =
        with(titled(post, "Hope"), Map.of("categories", List.of(), "url", "https://x.example/"));

    Step step = Step.from(before, enriched(after)).orElseThrow();

    assertThat(step.change()).isEqualTo(Change.UPDATED);
    assertThat(step.changed()).containsExactly("categories", "title", "url");
  }

  @Test
  void anEqualPostIsNoStep() {
    assertThat(Step.from(before, enriched(post))).isEmpty();
  }

  @Test
  void aPostThatDiffersInItsProvenanceAloneIsNoStep() {
    EnrichedPost again = post.with(provenance("mind.example/post/1", "event-2"));

    assertThat(Step.from(before, enriched(again))).isEmpty();
  }

  @Test
  void anEditorsTimeIsPartOfAPost() {
    EnrichedPost later = with(post, Map.of("updated", Instant.parse("2026-03-02T00:00:00Z")));

    assertThat(Step.from(before, enriched(later)).map(Step::changed))
        .isEqualTo(Optional.of(List.of("updated")));
  }

  @Test
  void aFieldThatIsGoneHasChanged() {
    EnrichedPost anonymous = with(post, Collections.singletonMap("author", null));

    assertThat(Step.from(before, enriched(anonymous)).map(Step::changed))
        .isEqualTo(Optional.of(List.of("author")));
  }

  @Test
  void theRemovalOfAPublicPostUnpublishesItAndTellsWhereItWas() {
    Step step = Step.from(before, removed()).orElseThrow();

    assertThat(step.change()).isEqualTo(Change.UNPUBLISHED);
    assertThat(step.url()).isEqualTo(post.url());
    assertThat(step.post()).isNull();
    assertThat(step.now().isPublic()).isFalse();
  }

  @Test
  void theRemovalOfAPostThatNeverWasPublicIsNoStep() {
    assertThat(Step.from(null, removed())).isEmpty();
  }

  @Test
  void aTakeDownOfAPublicPostTellsNothingButWhatItWasFiledUnder() {
    Step step = Step.from(before, takenDown()).orElseThrow();

    assertThat(step.change()).isEqualTo(Change.TAKEN_DOWN);
    assertThat(step.post()).isNull();
    assertThat(step.now()).isEqualTo(new FeedForm("", Map.of(), Set.of(), before.scopes()));
  }

  @Test
  void aTakeDownIsAStepAlsoForAPostThatWasUnpublishedBefore() {
    assertThat(Step.from(before.hidden(), takenDown()).map(Step::change))
        .contains(Change.TAKEN_DOWN);
  }

  @Test
  void aTakeDownIsToldOnceAndOnlyOfWhatTheFeedHad() {
    assertThat(Step.from(before.takenDown(), takenDown())).isEmpty();
    assertThat(Step.from(null, takenDown())).isEmpty();
  }

  @Test
  void aPostThatIsPublishedAfterItsTakeDownTellsWhatItLeft() {
    Step step = Step.from(before.takenDown(), enriched(post)).orElseThrow();

    assertThat(step.change()).isEqualTo(Change.PUBLISHED);
    assertThat(Step.from(before.takenDown(), removed())).isEmpty();
  }

  @Test
  void anEntryNamesThePostAndItsPlace() {
    FeedEntry entry =
        Step.from(null, enriched(post))
            .orElseThrow()
            .entry(post.key(), new Place(7, LATER), RECEIVED, post.provenance().cause());

    assertThat(entry.id()).isEqualTo("mind.example/post/1");
    assertThat(entry.sequence()).isEqualTo(7);
    assertThat(entry.updated()).isEqualTo(LATER);
    assertThat(entry.url()).isEqualTo(post.url());
  }

  @Test
  void aPostThatLeavesACategoryRemembersIt() {
    EnrichedPost moved = with(post, Map.of("categories", List.of()));

    Step step = Step.from(before, enriched(moved)).orElseThrow();

    assertThat(entry(step).left()).containsExactly("category:7", "category:emotions");
  }

  @Test
  void whatWasLeftOnceIsSaidWithEveryLaterEntry() {
    EnrichedPost moved = with(post, Map.of("categories", List.of()));
    FeedForm form = Step.from(before, enriched(moved)).orElseThrow().now();

    Step later = Step.from(form, enriched(titled(moved, "Hope"))).orElseThrow();

    assertThat(entry(later).left()).containsExactly("category:7", "category:emotions");
  }

  @Test
  void aPostThatComesBackToACategoryHasNotLeftIt() {
    EnrichedPost moved = with(post, Map.of("categories", List.of()));
    FeedForm form = Step.from(before, enriched(moved)).orElseThrow().now();

    assertThat(entry(Step.from(form, enriched(post)).orElseThrow()).left()).isEmpty();
  }

  @Test
  void anUnpublishedPostLeavesEverything() {
    Step step = Step.from(before, removed()).orElseThrow();

    assertThat(entry(step).left()).containsExactlyElementsOf(Scopes.of(post));
  }

  @Test
  void aPostThatIsPublishedAgainElsewhereStillSaysWhatItLeft() {
    FeedForm form = Step.from(before, removed()).orElseThrow().now();
    EnrichedPost moved = with(post, Map.of("categories", List.of()));

    Step step = Step.from(form, enriched(moved)).orElseThrow();

    assertThat(step.change()).isEqualTo(Change.PUBLISHED);
    assertThat(entry(step).left()).containsExactly("category:7", "category:emotions");
  }

  @Test
  void thePostIsUnpublishedOnce() {
    FeedForm form = Step.from(before, removed()).orElseThrow().now();

    assertThat(Step.from(form, removed())).isEmpty();
  }

  private FeedEntry entry(Step step) {
    return step.entry(post.key(), new Place(7, LATER), RECEIVED, post.provenance().cause());
  }

  private static EnrichedEvent enriched(EnrichedPost post) {
    return new PostEnriched(post);
  }

  private EnrichedEvent takenDown() {
    return PostRemoved.byTakeDown(post.key());
  }

  private static EnrichedEvent removed() {
    return PostRemoved.of(SamplePosts.key(1), "its status is draft");
  }
}
