package dev.copydesk.publish.store;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.updated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.publish.SamplePosts;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.FeedPage;
import dev.copydesk.publish.feed.PlacedEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  void everyPostAndEveryRemovalIsOnOnePageExactly() {
    for (long i = 1; i <= 30; i++) {
      feed.add(published(post(site(i), i), i));
    }
    for (long i = 1; i <= 30; i += 3) {
      feed.add(unpublished(post(site(i), i).key(), 30 + i));
    }

    List<PlacedEntry> posts = new ArrayList<>();
    List<PlacedEntry> removed = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    do {
      FeedPage page = page(next.orElse(null), 4);
      posts.addAll(page.posts());
      removed.addAll(page.removed());
      next = page.next();
    } while (next.isPresent());

    assertThat(posts).hasSize(20).isSortedAccordingTo(PlacedEntry.ORDER.reversed());
    assertThat(removed).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void anOlderPageStaysAsItIsWhenSomethingNewComes() {
    for (int i = 1; i <= 6; i++) {
      feed.add(published(post(i), i));
    }
    Cursor next = page(null, 3).next().orElseThrow();
    List<PlacedEntry> before = page(next, 3).posts();

    feed.add(published(post(7), 7));

    assertThat(page(next, 3).posts()).isEqualTo(before);
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

    FeedPage page = feed.store.read(reader -> reader.page(null, 20, "a.example"));

    assertThat(sequences(page.posts())).containsExactly(1L);
    assertThat(page.removed()).isEmpty();
  }

  @Test
  void tellsWhereTheFeedEndsOnTheNewestPageOfAllSitesOnly() {
    feed.add(published(post(1), 1), published(post(2), 2));

    assertThat(page(null, 1).end()).contains(feed.store.end());
    assertThat(page(feed.store.end(), 1).end()).isEmpty();
    FeedPage ofOneSite = feed.store.read(reader -> reader.page(null, 1, SamplePosts.SITE));
    assertThat(ofOneSite.end()).isEmpty();
  }

  @Test
  void tellsWhenTheFeedLastChanged() {
    feed.add(published(post("a.example", 1), 1), published(post("b.example", 1), 2));

    assertThat(page(null, 20).modified()).isEqualTo(SamplePosts.RECEIVED.plusSeconds(2));
  }

  private static String site(long i) {
    return i % 2 == 0 ? "a.example" : "b.example";
  }

  private FeedPage page(Cursor before, int size) {
    return feed.store.read(reader -> reader.page(before, size, null));
  }

  private static List<Long> sequences(List<PlacedEntry> placed) {
    return placed.stream().map(each -> each.entry().sequence()).toList();
  }
}
