package dev.copydesk.publish.store;

import static dev.copydesk.publish.SamplePosts.RECEIVED;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.updated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.FeedPage;
import dev.copydesk.publish.feed.Filter;
import dev.copydesk.publish.feed.PlacedEntry;
import dev.copydesk.publish.feed.Wanted;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Older pages: what they say stays said, and all of them together are what is public. */
class ArchivesTest {
  private static final Wanted SITE_A = Wanted.of(Filter.of(Map.of("site", List.of("a.example"))));

  @TempDir Path folder;
  @TempDir Path other;
  private StoredFeed feed;

  @BeforeEach
  void openStore() {
    feed = new StoredFeed(folder);
  }

  @AfterEach
  void closeStore() {
    feed.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void walkingDownGivesWhatIsPublicWhateverHappened(long seed) {
    Map<String, Long> live = history(feed, new Random(seed), 700);

    assertThat(walked(Wanted.ALL)).isEqualTo(live);
    live.keySet().removeIf(id -> !id.startsWith("a.example/"));
    assertThat(walked(SITE_A)).isEqualTo(live);
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8})
  void anOlderPageChangesByLosingPostsAlone(long seed) {
    history(feed, new Random(seed), 400);
    Map<Cursor, FeedPage> before = older(Wanted.ALL);

    history(feed, new Random(seed + 100), 300, 400);

    before.forEach(
        (cursor, was) -> {
          FeedPage is = page(Wanted.ALL, cursor);
          assertThat(was.posts()).containsSubsequence(is.posts());
          assertThat(missing(was, is)).allMatch(this::isGone);
          if (is.posts().equals(was.posts())) {
            assertThat(is.updated()).isEqualTo(was.updated());
          }
        });
  }

  @Test
  void anOlderPageStaysAsItIsWhenAPostOfItIsChanged() {
    for (int i = 1; i <= 100; i++) {
      feed.add(published(post(i), i));
    }
    Map<Cursor, FeedPage> before = older(Wanted.ALL);

    feed.add(updated(titled(post(1), "Hope"), 101, "title"));
    feed.add(updated(titled(post(50), "Hope"), 102, "title"));

    before.forEach(
        (cursor, was) -> {
          assertThat(page(Wanted.ALL, cursor).posts()).isEqualTo(was.posts());
          assertThat(page(Wanted.ALL, cursor).next()).isEqualTo(was.next());
        });
    assertThat(walked(Wanted.ALL)).containsEntry("mind.example/post/1", 101L).hasSize(100);
  }

  @Test
  void theWaysDownMeetWhenTheFeedHasGrown() {
    for (int i = 1; i <= 200; i++) {
      feed.add(published(post("a.example", i), i));
    }
    var before = older(Wanted.ALL).keySet();

    feed.add(published(post("a.example", 201), 201));

    assertThat(older(Wanted.ALL).keySet().stream().filter(each -> !before.contains(each)).count())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void aRareTermsPagesAreFewAlthoughItsPostsAreFarApart() {
    for (int i = 1; i <= 2_000; i++) {
      String site = i % 100 == 0 ? "a.example" : "c.example";
      feed.add(published(post(site, i), i));
    }

    assertThat(walked(SITE_A)).hasSize(20);
    assertThat(older(SITE_A).size()).isLessThanOrEqualTo(4);
  }

  @Test
  void twoNodesThatReadTheFeedInDifferentBatchesShowTheSame() {
    history(feed, new Random(9), 500);
    try (var node = new StoredFeed(other)) {
      List<PlacedEntry> log = new ArrayList<>(feed.placed());
      log.sort(
          java.util.Comparator.comparing(PlacedEntry::partition)
              .thenComparing(PlacedEntry::offset));
      for (int i = 0; i < log.size(); i += 37) {
        node.store.write(log.subList(i, Math.min(log.size(), i + 37)));
      }

      assertThat(node.store.end()).isEqualTo(feed.store.end());
      assertThat(node.store.<FeedPage>read(reader -> reader.page(Wanted.ALL, null, 20)))
          .isEqualTo(page(Wanted.ALL, null));
      older(Wanted.ALL)
          .forEach(
              (cursor, page) ->
                  assertThat(node.store.<FeedPage>read(r -> r.page(Wanted.ALL, cursor, 20)))
                      .isEqualTo(page));
    }
  }

  @Test
  void whatWasSupersededAWeekAgoIsShownNoMore() {
    feed.add(published(post(1), 1), published(post(2), 2));
    for (int i = 3; i <= 90; i++) {
      feed.add(published(post(i), i));
    }
    feed.add(updated(titled(post(1), "Hope"), 91, "title"));
    assertThat(sequencesBelow(feed)).contains(1L, 2L);

    feed.close();
    var later = Clock.fixed(RECEIVED.plus(Duration.ofDays(8)), ZoneOffset.UTC);
    feed = new StoredFeed(folder, later);

    assertThat(sequencesBelow(feed)).contains(2L).doesNotContain(1L);
    assertThat(walked(Wanted.ALL)).hasSize(90);
  }

  private static List<Long> sequencesBelow(StoredFeed feed) {
    Cursor end = feed.store.end();
    Cursor first =
        end.at(0, Math.min(end.offsets().get(0), 4)).at(1, Math.min(end.offsets().get(1), 4));
    FeedPage page = feed.store.read(reader -> reader.page(Wanted.ALL, first, 20));
    return page.posts().stream().map(each -> each.entry().sequence()).toList();
  }

  /** Each post's newest entry that a walk comes across, by its name. */
  private Map<String, Long> walked(Wanted wanted) {
    Map<String, Long> walked = new TreeMap<>();
    FeedPage page = page(wanted, null);
    while (true) {
      page.posts().forEach(each -> walked.putIfAbsent(each.entry().id(), each.entry().sequence()));
      if (page.next().isEmpty()) {
        return walked;
      }
      page = page(wanted, page.next().get());
    }
  }

  /** Every page but the newest, by its place. */
  private Map<Cursor, FeedPage> older(Wanted wanted) {
    Map<Cursor, FeedPage> pages = new LinkedHashMap<>();
    FeedPage page = page(wanted, null);
    while (page.next().isPresent()) {
      Cursor next = page.next().get();
      page = page(wanted, next);
      pages.put(next, page);
    }
    return pages;
  }

  private FeedPage page(Wanted wanted, Cursor before) {
    return feed.store.read(reader -> reader.page(wanted, before, 20));
  }

  private static List<PlacedEntry> missing(FeedPage was, FeedPage is) {
    List<PlacedEntry> missing = new ArrayList<>(was.posts());
    missing.removeAll(is.posts());
    return missing;
  }

  /** Whether the post was removed since, be it that it came back. */
  private boolean isGone(PlacedEntry entry) {
    return feed.log().stream()
        .anyMatch(
            later ->
                later.id().equals(entry.entry().id())
                    && later.sequence() > entry.entry().sequence()
                    && later.post() == null);
  }

  private static Map<String, Long> history(StoredFeed feed, Random random, int steps) {
    return history(feed, random, steps, 0);
  }

  /** Publishes, changes and removes posts of two sites; what is public in the end. */
  private static Map<String, Long> history(StoredFeed feed, Random random, int steps, long from) {
    Map<String, Long> live = new TreeMap<>();
    Map<Long, Boolean> open = new HashMap<>();
    for (long sequence = from + 1; sequence <= from + steps; sequence++) {
      long id = 1L + random.nextInt(150);
      var post = titled(post(id % 3 == 0 ? "a.example" : "b.example", id), "Take " + sequence);
      FeedEntry entry =
          !open.getOrDefault(id, false)
              ? published(post, sequence)
              : random.nextInt(4) == 0
                  ? unpublished(post.key(), sequence)
                  : updated(post, sequence, "title");
      open.put(id, entry.post() != null);
      feed.add(entry);
      if (entry.post() == null) {
        live.remove(entry.id());
      } else {
        live.put(entry.id(), sequence);
      }
    }
    return live;
  }
}
