package dev.copydesk.publish.topology;

import static dev.copydesk.publish.SamplePosts.RECEIVED;
import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.contract.post.Cause;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteEntriesTest {
  @TempDir Path state;
  private WriterBench bench;

  @BeforeEach
  void openBench() {
    bench = new WriterBench(state);
  }

  @AfterEach
  void closeBench() {
    bench.close();
  }

  @Test
  void numbersASitesEntriesFromOneWithoutAGap() {
    bench.enriched(post(1));
    bench.enriched(post(1));
    bench.removed(key(2));
    bench.enriched(post(2));
    bench.removed(key(1));

    assertThat(bench.entries()).extracting(FeedEntry::sequence).containsExactly(1L, 2L, 3L);
  }

  @Test
  void numbersEachSiteForItself() {
    bench.enriched(post("a.example", 1));
    bench.enriched(post("b.example", 1));
    bench.enriched(post("a.example", 2));

    assertThat(bench.entries())
        .extracting(entry -> entry.site() + ' ' + entry.sequence())
        .containsExactly("a.example 1", "b.example 1", "a.example 2");
  }

  @Test
  void tellsWhatHappensToAPost() {
    bench.enriched(post(1));
    bench.enriched(titled(post(1), "Hope"));
    bench.removed(key(1));
    bench.enriched(post(1));

    assertThat(bench.entries())
        .extracting(FeedEntry::change)
        .containsExactly(Change.PUBLISHED, Change.UPDATED, Change.UNPUBLISHED, Change.PUBLISHED);
  }

  @Test
  void writesNothingWhereNothingChanges() {
    bench.enriched(post(1));
    bench.entries();

    bench.enriched(post(1));
    bench.removed(key(2));

    assertThat(bench.entries()).isEmpty();
  }

  @Test
  void writesARemovalOnce() {
    bench.enriched(post(1));
    bench.removed(key(1));
    bench.removed(key(1));

    assertThat(bench.entries()).hasSize(2);
  }

  @Test
  void tellsATakeDownOnceAndWritesToThePartitionEachTimeItIsSaid() {
    bench.enriched(post(1));
    bench.takenDown(key(1));
    bench.takenDown(key(1));
    bench.enriched(post(2));

    List<TestRecord<String, FeedEntry>> records = bench.records();
    assertThat(records)
        .extracting(TestRecord::key)
        .containsExactly(
            "mind.example/post/1",
            "mind.example/post/1",
            "mind.example/take-down/1",
            "mind.example/post/2");
    assertThat(records.get(1).value().change()).isEqualTo(Change.TAKEN_DOWN);
    assertThat(records.get(1).value().left()).contains("category:emotions");
    assertThat(records.get(2).value()).isNull();
    assertThat(records.get(3).value().sequence()).isEqualTo(3);
  }

  @Test
  void passesOverACompactionTombstone() {
    bench.enriched(post(1));
    bench.tombstone(key(1));

    assertThat(bench.entries()).hasSize(1);
  }

  @Test
  void saysWhatARemovalComesFrom() {
    bench.enriched(post(1));
    bench.removed(key(1));

    assertThat(bench.entries().get(1).cause())
        .isEqualTo(new Cause(Cause.Kind.POST, "mind.example/post/1", "event-2"));
  }

  @Test
  void takesTheTimeFromTheEventAndNotFromTheClock() {
    bench.enriched(post(1));

    assertThat(bench.entries().get(0).time()).isEqualTo(RECEIVED.plusSeconds(1));
  }

  @Test
  void namesEachEntryOnce() {
    bench.enriched(post(1));
    bench.enriched(titled(post(1), "Hope"));

    assertThat(bench.records())
        .extracting(record -> EventContext.text(record.headers(), "ce_id"))
        .containsExactly("mind.example/1", "mind.example/2");
  }

  @Test
  void keepsWhatTheStagesBeforeHaveSaid() {
    bench.enriched(post(1));

    TestRecord<String, FeedEntry> record = bench.records().get(0);
    assertThat(header(record, "traceparent")).isEqualTo(WriterBench.TRACE);
    assertThat(header(record, "copydesk_enriched")).isEqualTo("2026-03-01T10:00:01.010Z");
    assertThat(header(record, "copydesk_received")).isEqualTo("2026-03-01T10:00:01Z");
    assertThat(header(record, "copydesk_published")).isEqualTo(WriterBench.NOW.toString());
    assertThat(header(record, "ce_subject")).isEqualTo("mind.example/post/1");
    assertThat(header(record, "ce_type")).isEqualTo("dev.copydesk.feed.changed.v1");
    assertThat(record.headers().headers("ce_id")).hasSize(1);
  }

  @Test
  void keepsTheOrderOfTimeWithinAPartition() {
    bench.enriched(post(1), RECEIVED.plusSeconds(60));
    bench.enriched(post(2), RECEIVED);

    assertThat(bench.records())
        .extracting(TestRecord::getRecordTime)
        .containsExactly(RECEIVED.plusSeconds(60), RECEIVED.plusSeconds(60));
  }

  @Test
  void givesEveryEntryOfAPartitionALaterTimeThanTheOneBefore() {
    bench.enriched(post(1), RECEIVED);
    bench.enriched(post("b.example", 1), RECEIVED);
    bench.enriched(post(2), RECEIVED.minusSeconds(5));
    bench.enriched(post(3), RECEIVED.plusSeconds(1));

    assertThat(bench.entries())
        .extracting(FeedEntry::updated)
        .isSorted()
        .doesNotHaveDuplicates()
        .first()
        .isEqualTo(RECEIVED);
  }

  @Test
  void leavesTheTimesBetweenToTheOtherPartitions() {
    bench.enriched(post(1), RECEIVED);
    bench.enriched(post(2), RECEIVED);

    assertThat(bench.entries())
        .extracting(FeedEntry::updated)
        .containsExactly(RECEIVED, RECEIVED.plusNanos(1000L * WriterBench.PARTITIONS));
  }

  @Test
  void tellsWhatAPostLeftAlsoAfterItWasAwayForAWhile() {
    bench.enriched(post(1));
    bench.removed(key(1));
    bench.enriched(with(post(1), Map.of("categories", List.of())));

    assertThat(bench.entries().get(2).left()).containsExactly("category:7", "category:emotions");
  }

  @Test
  void goesOnAfterARecordWhoseKeyIsNoPosts() {
    bench.raw("no key", "{}".getBytes(StandardCharsets.UTF_8));
    bench.enriched(post(1));

    assertThat(bench.entries()).hasSize(1);
  }

  @Test
  void countsOutcomesAndTimesThem() {
    bench.enriched(post(1));
    bench.enriched(post(1));

    assertThat(bench.meters.counter("copydesk.publish.events", "outcome", "unchanged").count())
        .isEqualTo(1);
    Timer latency = bench.meters.get("copydesk.publish.latency").timer();
    assertThat(Duration.ofNanos((long) latency.totalTime(TimeUnit.NANOSECONDS)))
        .isEqualTo(Duration.between(RECEIVED.plusSeconds(1), WriterBench.NOW));
  }

  @Test
  void writesTheSameBytesWhenEveryStoreIsDroppedAndTheLogIsReplayed(@TempDir Path afresh) {
    List<String> first = replay(bench);

    try (var again = new WriterBench(afresh)) {
      assertThat(replay(again)).isEqualTo(first).hasSize(5);
    }
  }

  private static List<String> replay(WriterBench bench) {
    bench.enriched(post(1));
    bench.enriched(post("b.example", 1));
    bench.enriched(titled(post(1), "Hope"));
    bench.enriched(titled(post(1), "Hope"));
    bench.removed(key(1));
    bench.enriched(post(1));
    return bench.lines();
  }

  private static String header(TestRecord<String, FeedEntry> record, String name) {
    return EventContext.text(record.headers(), name);
  }
}
