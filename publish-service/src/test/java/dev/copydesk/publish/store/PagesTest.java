package dev.copydesk.publish.store;

import static dev.copydesk.publish.SamplePosts.RECEIVED;
import static dev.copydesk.publish.SamplePosts.SITE;
import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.saying;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.updated;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.FeedPage;
import dev.copydesk.publish.feed.Filter;
import dev.copydesk.publish.feed.PlacedEntry;
import dev.copydesk.publish.feed.Wanted;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  @TempDir Path folder;
  private StoredFeed feed;

  @BeforeEach
  void openStore() {
    feed = new StoredFeed(folder);
  }

  @AfterEach
  void closeStore() {
    feed.close();
  }

  @Test
  void showsEachPostOnceNewestChangeFirst() {
    feed.add(published(post(1), 1), published(post(2), 2));
    feed.add(updated(titled(post(1), "Hope"), 3, "title"));

    assertThat(sequences(page(null, 20).posts())).containsExactly(3L, 2L);
  }

  @Test
  void showsNoRemovedPostButTellsOfIt() {
    feed.add(published(post(1), 1), published(post(2), 2), unpublished(key(1), 3));

    FeedPage page = page(null, 20);

    assertThat(sequences(page.posts())).containsExactly(2L);
    assertThat(sequences(page.removed())).containsExactly(3L);
  }

  @Test
  void showsAPostThatCameBackAndNoLongerItsRemoval() {
    feed.add(published(post(1), 1), unpublished(key(1), 2), published(post(1), 3));

    assertThat(sequences(page(null, 20).posts())).containsExactly(3L);
    assertThat(page(null, 20).removed()).isEmpty();
  }

  @Test
  void theLastPageHasNoNext() {
    feed.add(published(post(1), 1), published(post(2), 2));

    assertThat(page(null, 2).next()).isEmpty();
    assertThat(page(null, 1).next()).isPresent();
  }

  @Test
  void showsOneSiteAlone() {
    feed.add(published(post("a.example", 1), 1), published(post("b.example", 1), 2));
    feed.add(unpublished(post("b.example", 1).key(), 3));

    FeedPage page = page(Map.of("site", List.of("a.example")));

    assertThat(sequences(page.posts())).containsExactly(1L);
    assertThat(page.removed()).isEmpty();
  }

  @Test
  void tellsWhereTheFeedEndsOnTheNewestPageOfAllSitesOnly() {
    feed.add(published(post(1), 1), published(post(2), 2));

    assertThat(page(null, 1).end()).contains(feed.store.end());
    assertThat(page(feed.store.end(), 1).end()).isEmpty();
    FeedPage ofOneSite = page(Map.of("site", List.of(SITE)));
    assertThat(ofOneSite.end()).isEmpty();
  }

  @Test
  void tellsWhenTheFeedLastChanged() {
    feed.add(published(post("a.example", 1), 1), published(post("b.example", 1), 2));

    assertThat(page(null, 20).modified()).isEqualTo(RECEIVED.plusSeconds(2));
    assertThat(page(Map.of("site", List.of("a.example"))).modified())
        .isEqualTo(RECEIVED.plusSeconds(1));
  }

  @Test
  void aRemovalChangesTheFeedAsWell() {
    feed.add(published(post(1), 1), published(post(2), 2), unpublished(key(1), 3));

    assertThat(page(null, 20).modified()).isEqualTo(RECEIVED.plusSeconds(3));
  }

  @Test
  void endsBeforeItGrowsTooLargeAndCountsOfAPostWhatIsShownAtTheMost() {
    String text = "word ".repeat(30_000);
    for (int i = 1; i <= 4; i++) {
      feed.add(published(saying(post(i), text), i));
    }

    assertThat(page(null, 20).posts()).hasSize(2);
    assertThat(page(null, 20).next()).isPresent();
  }

  @Test
  void hasNothingWhereNothingWasEverFiled() {
    feed.add(published(post(1), 1));

    assertThat(page(Map.of("tag", List.of("unheard-of"))).posts()).isEmpty();
  }

  @Test
  void aPostThatMovedIsGoneFromItsOldCategoryAndStillInItsSite() {
    feed.add(published(post(1), 1), moved(2));

    FeedPage old = page(Map.of("category", List.of("emotions")));

    assertThat(old.posts()).isEmpty();
    assertThat(old.removed())
        .extracting(each -> each.entry().change())
        .containsExactly(FeedEntry.Change.LEFT);
    assertThat(page(Map.of("site", List.of(SITE))).posts()).hasSize(1);
    assertThat(page(Map.of("site", List.of(SITE))).removed()).isEmpty();
    assertThat(page(null, 20).removed()).isEmpty();
  }

  @Test
  void aPostThatMovedIsGoneFromACombinationThatItWasIn() {
    feed.add(published(post(1), 1), moved(2));

    FeedPage old = page(Map.of("language", List.of("en"), "category", List.of("emotions")));

    assertThat(old.posts()).isEmpty();
    assertThat(old.removed()).hasSize(1);
  }

  @Test
  void anUnpublishedPostIsGoneFromEveryCategoryThatItWasIn() {
    feed.add(published(post(1), 1), moved(2), unpublished(key(1), 3));

    assertThat(page(Map.of("category", List.of("emotions"))).removed()).hasSize(1);
    assertThat(page(Map.of("tag", List.of("sleep"))).removed()).isEmpty();
  }

  @Test
  void aPostThatCameBackToItsCategoryIsShownThere() {
    feed.add(published(post(1), 1), moved(2), updated(post(1), 3, "categories"));

    FeedPage page = page(Map.of("category", List.of("emotions")));

    assertThat(sequences(page.posts())).containsExactly(3L);
    assertThat(page.removed()).isEmpty();
  }

  /** The first post without its category. */
  private static FeedEntry moved(long sequence) {
    FeedEntry entry =
        updated(with(post(1), Map.of("categories", List.of())), sequence, "categories");
    return new FeedEntry(
        entry.id(),
        entry.site(),
        sequence,
        entry.change(),
        entry.time(),
        entry.updated(),
        entry.changed(),
        List.of("category:7", "category:emotions"),
        entry.cause(),
        entry.url(),
        entry.post());
  }

  private FeedPage page(Cursor before, int size) {
    return feed.store.read(reader -> reader.page(Wanted.ALL, before, size));
  }

  private FeedPage page(Map<String, List<String>> query) {
    Wanted wanted = Wanted.of(Filter.of(query));
    return feed.store.read(reader -> reader.page(wanted, null, 20));
  }

  private static List<Long> sequences(List<PlacedEntry> placed) {
    return placed.stream().map(each -> each.entry().sequence()).toList();
  }
}
