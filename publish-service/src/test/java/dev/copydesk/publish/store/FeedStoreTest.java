package dev.copydesk.publish.store;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.saying;
import static dev.copydesk.publish.SamplePosts.takenDown;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.updated;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.publish.feed.Changes;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.Feed;
import dev.copydesk.publish.feed.PlacedEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class FeedStoreTest {
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
  void tellsChangesInTheirOrder() {
    feed.add(published(post(1), 1), published(post(2), 2));
    feed.add(updated(titled(post(1), "Hope"), 3, "title"), unpublished(key(2), 4));

    assertThat(changes(start(), 100).entries())
        .extracting(placed -> placed.entry().sequence())
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void mergesPartitionsByTime() {
    feed.add(published(post("a.example", 1), 1), published(post("a.example", 2), 3));
    feed.add(published(post("b.example", 1), 2), published(post("b.example", 2), 4));

    assertThat(changes(start(), 100).entries())
        .isSortedAccordingTo(PlacedEntry.ORDER)
        .extracting(placed -> placed.entry().sequence())
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void goesOnAfterACursorWithoutGapOrDouble() {
    for (int i = 1; i <= 20; i++) {
      feed.add(published(post((i % 2 == 0 ? "a" : "b") + ".example", i), i));
    }

    List<FeedEntry> read = new ArrayList<>();
    Cursor cursor = start();
    for (Changes page = changes(cursor, 3); !page.entries().isEmpty(); page = changes(cursor, 3)) {
      page.entries().forEach(placed -> read.add(placed.entry()));
      cursor = page.next();
    }

    assertThat(read).isEqualTo(feed.log());
  }

  @Test
  void givesTheSameCursorBackWhenThereIsNothingNew() {
    feed.add(published(post(1), 1));
    Cursor end = changes(start(), 100).next();

    assertThat(changes(end, 100)).isEqualTo(new Changes(List.of(), end));
    assertThat(feed.store.end()).isEqualTo(end);
  }

  @Test
  void givesOneEntryHoweverLargeAndNoMoreThanAsked() {
    feed.add(published(post(1), 1), published(post(2), 2));

    Changes changes = feed.store.read(reader -> reader.changes(start(), 100, 10));

    assertThat(changes.entries()).hasSize(1);
  }

  @Test
  void findsThePostAsItLastWas() {
    feed.add(published(post(1), 1));
    feed.add(updated(titled(post(1), "Hope"), 2, "title"));

    assertThat(latest(feed).orElseThrow().entry().post()).isEqualTo(titled(post(1), "Hope"));
  }

  @Test
  void doesNotKnowAPostThatTheFeedNeverHad() {
    assertThat(latest(feed)).isEmpty();
  }

  @Test
  void makesAnOldEntryOfARemovedPostARemoval() {
    feed.add(published(post(1), 1));
    feed.add(unpublished(key(1), 2));

    assertThat(changes(start(), 100).entries())
        .extracting(PlacedEntry::entry)
        .containsExactly(unpublished(key(1), 1), unpublished(key(1), 2));
  }

  @Test
  void keepsNothingOfAnUnpublishedText() throws IOException {
    for (long i = 1; i <= 50; i++) {
      feed.add(published(titled(post(i), "Withdrawn words " + "x".repeat(9000)), 2 * i - 1));
      feed.add(updated(titled(post(i), "Withdrawn words, mended"), 2 * i, "title"));
    }
    assertThat(everyByte()).contains("Withdrawn words");

    for (long i = 1; i <= 50; i++) {
      feed.add(unpublished(key(i), 100 + i));
    }

    assertThat(everyByte()).doesNotContain("Withdrawn words");
  }

  @Test
  void keepsNotEvenTheAddressOfWhatWasTakenDown() throws IOException {
    EnrichedPost named = with(post(1), Map.of("url", "https://mind.example/withdrawn-name/"));
    feed.add(published(named, 1), published(named, 2));
    feed.add(withAddress(unpublished(key(1), 3), named.url()));
    assertThat(everyByte()).contains("withdrawn-name");

    feed.add(takenDown(key(1), 4));

    assertThat(everyByte()).doesNotContain("withdrawn-name");
    assertThat(changes(start(), 100).entries())
        .extracting(placed -> placed.entry().change())
        .containsOnly(Change.TAKEN_DOWN);
  }

  @Test
  void keepsNotEvenTheWordsOfWhatWasTakenDownInTheIndex() throws IOException {
    for (long i = 1; i <= 30; i++) {
      feed.add(published(saying(post(i), "common words " + (i == 7 ? "qzxvbnwkj" : i)), i));
    }
    assertThat(everyByte()).contains("qzxvbnwkj");

    feed.add(takenDown(key(7), 31));

    assertThat(everyByte()).doesNotContain("qzxvbnwkj");
  }

  @Test
  void keepsNotEvenTheWordsOfAnOnlyPost() throws IOException {
    feed.add(published(saying(post(7), "qzxvbnwkj"), 1));

    feed.add(takenDown(key(7), 2));

    assertThat(everyByte()).doesNotContain("qzxvbnwkj");
  }

  @Test
  void tellsWhatIsLeftOfAPost() {
    feed.add(published(post(1), 1), updated(titled(post(1), "Hope"), 2, "title"));
    assertThat(feed.store.traces(key(1)).telling()).isEqualTo(2);

    feed.add(takenDown(key(1), 3));

    assertThat(feed.store.traces(key(1))).isEqualTo(new Traces(3, 0, false));
    assertThat(feed.store.traces(key(2))).isEqualTo(new Traces(0, 0, false));
  }

  @Test
  void isCleanOnlyOnceTheLogBesideItIsEmptied() {
    feed.add(published(post(1), 1));
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Thread reader = new Thread(() -> read(reading, done));
    reader.start();
    awaitIt(reading);

    feed.add(takenDown(key(1), 2));
    boolean whileItIsRead = feed.store.traces(key(1)).isClean();
    done.countDown();
    await().until(() -> !reader.isAlive());
    feed.store.tidy();

    assertThat(whileItIsRead).isFalse();
    assertThat(feed.store.traces(key(1)).isClean()).isTrue();
  }

  @Test
  void forgetsAfterAWeekWhatIsSuperseded() {
    feed.add(published(post(1), 1), updated(titled(post(1), "Hope"), 2, "title"));
    feed.close();

    Clock later = Clock.offset(StoredFeed.SOON, Duration.ofDays(8));
    feed = new StoredFeed(folder, later);
    feed.store.write(List.of(new PlacedEntry(1, 100, later.instant(), published(post(2), 3))));

    assertThat(changes(start(), 100).entries())
        .extracting(placed -> placed.entry().sequence())
        .containsExactly(2L, 3L);
  }

  @Test
  void writesABatchAndItsPlaceTogetherOrNotAtAll() {
    feed.add(published(post(1), 1));
    Cursor before = feed.store.end();
    PlacedEntry good = feed.place(published(post(2), 2));

    assertThatThrownBy(() -> feed.store.write(List.of(good, good)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("feed.sqlite")
        .hasMessageContaining("it can be deleted");
    feed.close();

    feed = new StoredFeed(folder);
    assertThat(feed.store.end()).isEqualTo(before);
    assertThat(changes(start(), 100).entries()).hasSize(1);
  }

  @Test
  void goesOnWhereItWasAfterTheProcessWasKilled(@TempDir Path crashed) throws IOException {
    feed.add(published(post(1), 1));
    // What a killed process leaves: the file and the log beside it, never closed.
    for (String name : List.of("feed.sqlite", "feed.sqlite-wal")) {
      Files.copy(folder.resolve(name), crashed.resolve(name));
    }

    try (var again = new StoredFeed(crashed)) {
      assertThat(again.store.end()).isEqualTo(feed.store.end());
      assertThat(latest(again)).isPresent();
    }
  }

  @Test
  void isBuiltAgainWhenTheFeedIsAnother() {
    feed.add(published(post(1), 1));
    feed.close();

    try (var other = FeedStore.open(folder, StoredFeed.feed("feed-2"), StoredFeed.SOON)) {
      assertThat(other.end()).isEqualTo(Cursor.start("feed-2", StoredFeed.PARTITIONS));
    }
  }

  @Test
  void isBuiltAgainWhenTheFeedEndsBeforeIt() {
    feed.add(published(post(1), 1), published(post(2), 2), published(post(3), 3));
    feed.close();

    var shorter = new Feed("feed-1", List.of(0L, 0L), List.of(1L, 1L));
    try (var store = FeedStore.open(folder, shorter, StoredFeed.SOON)) {
      assertThat(store.end()).isEqualTo(Cursor.start("feed-1", StoredFeed.PARTITIONS));
    }
  }

  @Test
  void isBuiltAgainWhenTheFileIsBroken() throws IOException {
    feed.add(published(post(1), 1));
    feed.close();
    Files.writeString(folder.resolve("feed.sqlite"), "no database at all ".repeat(100));

    try (var store = FeedStore.open(folder, StoredFeed.feed("feed-1"), StoredFeed.SOON)) {
      assertThat(store.end()).isEqualTo(Cursor.start("feed-1", StoredFeed.PARTITIONS));
    }
  }

  @Test
  void saysWhereItCannotBeKept() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> FeedStore.open(file, StoredFeed.feed("feed-1"), StoredFeed.SOON))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString());
  }

  /** Reads something, and takes its time. */
  private void read(CountDownLatch reading, CountDownLatch done) {
    feed.store.read(
        reader -> {
          Object latest = reader.latest(key(1));
          reading.countDown();
          awaitIt(done);
          return latest;
        });
  }

  private static void awaitIt(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static FeedEntry withAddress(FeedEntry removal, String url) {
    ObjectNode json = Json.MAPPER.valueToTree(removal);
    return Json.MAPPER.treeToValue(json.put("url", url), FeedEntry.class);
  }

  private Cursor start() {
    return Cursor.start("feed-1", StoredFeed.PARTITIONS);
  }

  private Changes changes(Cursor since, int most) {
    return feed.store.read(reader -> reader.changes(since, most, Long.MAX_VALUE));
  }

  private static Optional<PlacedEntry> latest(StoredFeed feed) {
    return feed.store.read(reader -> reader.latest(key(1)));
  }

  private String everyByte() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path each : files.toList()) {
        all.append(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
