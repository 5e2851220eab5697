package dev.copydesk.publish.http;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.saying;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.http.EventReader.Event;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChangeStreamsTest {
  @TempDir Path folder;
  private FeedSite site;

  @BeforeEach
  void openSite() {
    site = new FeedSite(folder);
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void isAnEventStreamThatNobodyStores() throws IOException {
    try (var reader = site.stream("/v1/stream")) {
      assertThat(reader.status()).isEqualTo(200);
      assertThat(reader.header("Content-Type")).startsWith("text/event-stream");
      assertThat(reader.header("Cache-Control")).isEqualTo("no-store");
      assertThat(reader.header("Content-Length")).isEmpty();
    }
  }

  @Test
  void tellsWhatHappensFromNowOn() throws IOException {
    site.add(published(post(1), 1));

    try (var reader = site.stream("/v1/stream")) {
      site.add(published(post(2), 2), unpublished(key(1), 3));

      assertThat(entries(reader.take(2)))
          .containsExactly(published(post(2), 2), unpublished(key(1), 3));
    }
  }

  @Test
  void callsARemovalByItsName() throws IOException {
    try (var reader = site.stream("/v1/stream")) {
      site.add(published(post(1), 1), unpublished(key(2), 2));

      assertThat(reader.take(2)).extracting(Event::name).containsExactly("message", "removed");
    }
  }

  @Test
  void tellsWhatAReaderAsksForAndNothingElse() throws IOException {
    try (var reader = site.stream("/v1/stream?site=B.example")) {
      site.add(published(post(1), 1), published(post("b.example", 2), 1));
      site.add(unpublished(key(1), 2), unpublished(new PostKey("b.example", "post", 2), 2));

      assertThat(entries(reader.take(2)))
          .extracting(FeedEntry::id, FeedEntry::sequence)
          .containsExactly(tuple("b.example/post/2", 1L), tuple("b.example/post/2", 2L));
    }
  }

  @Test
  void movesAReaderOnWhenAllThatHappensIsNothingToIt() throws IOException {
    try (var reader = site.stream("/v1/stream?site=b.example")) {
      String came = reader.placeAtOnce();
      site.add(published(post(1), 1));

      assertThat(reader.nextPlace()).isNotEqualTo(came).isEqualTo(site.feed.store.end().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!", "MSBmZWVkLTAgMCww", "MSBmZWVkLTEgMA"})
  void resetsAReaderWhoseLastEventIsNotOfThisFeed(String last) throws IOException {
    site.add(published(post(1), 1), published(post(2), 2));
    String start = Cursor.start("feed-1", 2).toString();

    try (var reader = site.stream("/v1/stream", "Last-Event-ID", last)) {
      Event reset = reader.next();
      assertThat(reset.name()).isEqualTo("reset");
      assertThat(reset.id()).isEqualTo(start);
      assertThat(Json.MAPPER.readTree(reset.data()).get("start").asString()).isEqualTo(start);
      assertThat(entries(reader.take(2))).isEqualTo(site.feed.log());
    }
  }

  @Test
  void resetsAReaderThatAsksForAPlaceOfAFeedThatIsNoMore() throws IOException {
    String gone = Cursor.start("feed-0", 2).toString();

    try (var reader = site.stream("/v1/stream?since=" + gone)) {
      assertThat(reader.next().name()).isEqualTo("reset");
    }
  }

  @Test
  void refusesMoreStreamsThanItMayHaveAndSaysWhenToComeBack() throws IOException {
    List<EventReader> readers = new ArrayList<>();
    for (int i = 0; i < FeedSite.MOST_STREAMS; i++) {
      readers.add(site.stream("/v1/stream"));
    }

    try (var refused = site.stream("/v1/stream")) {
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isNotEmpty();
      assertThat(refused.line()).contains("60 streams are open");
    }
    for (EventReader reader : readers) {
      reader.close();
    }
  }

  @Test
  void goesOnAfterTheLastEventThatAReaderGot() throws IOException {
    String last;
    try (var reader = site.stream("/v1/stream")) {
      site.add(published(post(1), 1), published(post(2), 2));
      last = reader.next().id();
    }
    site.add(published(post(3), 3));

    try (var reader = site.stream("/v1/stream", "Last-Event-ID", last)) {
      assertThat(entries(reader.take(2)))
          .containsExactly(published(post(2), 2), published(post(3), 3));
    }
  }

  @Test
  void goesOnFromWhereAReaderCameInWhenItIsCutOffBeforeTheFirstEvent() throws IOException {
    String came;
    try (var reader = site.stream("/v1/stream")) {
      came = reader.placeAtOnce();
    }
    site.add(published(post(1), 1));

    try (var reader = site.stream("/v1/stream", "Last-Event-ID", came)) {
      assertThat(entries(reader.take(1))).containsExactly(published(post(1), 1));
    }
  }

  @Test
  void beginsWhereItIsAskedTo() throws IOException {
    site.add(published(post(1), 1), published(post(2), 2));
    String since =
        Json.MAPPER.readTree(site.get("/v1/changes?limit=1").body()).get("next").stringValue();

    try (var reader = site.stream("/v1/stream?since=" + since)) {
      assertThat(entries(reader.take(1))).containsExactly(published(post(2), 2));
    }
  }

  @Test
  void aCursorOfTheStreamGoesOnInTheChanges() throws IOException {
    try (var reader = site.stream("/v1/stream")) {
      site.add(published(post(1), 1));
      String id = reader.next().id();
      site.add(published(post(2), 2));

      assertThat(site.get("/v1/changes?since=" + id).body())
          .contains("\"sequence\":2")
          .doesNotContain("\"sequence\":1,");
    }
  }

  @Test
  void losesAndDoublesNothingOfTenThousandEventsThroughFiftyCuts() throws IOException {
    var random = new Random(20261125);
    List<Event> events = new ArrayList<>();
    String[] resume = {};
    long written = 0;
    for (int cut = 0; cut < 50; cut++) {
      try (var reader = site.stream("/v1/stream", resume)) {
        written = addUpTo(written, written + 200);
        events.addAll(reader.take(random.nextInt(200)));
        resume = new String[] {"Last-Event-ID", reader.placeAtOnce()};
      }
    }
    try (var reader = site.stream("/v1/stream", resume)) {
      events.addAll(reader.take(10_000 - events.size()));
    }

    assertThat(events)
        .extracting(event -> Json.MAPPER.readTree(event.data()).get("sequence").longValue())
        .isEqualTo(LongStream.rangeClosed(1, 10_000).boxed().toList());
    assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
  }

  @Test
  void tellsEveryReaderTheSame() throws IOException {
    List<EventReader> readers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      readers.add(site.stream("/v1/stream"));
    }
    site.add(published(post(1), 1), published(post(2), 2));

    for (EventReader reader : readers) {
      assertThat(entries(reader.take(2))).isEqualTo(site.feed.log());
      reader.close();
    }
  }

  @Test
  void givesASignOfLifeWhenThereIsNothingToSay() throws IOException {
    try (var reader = site.stream("/v1/stream")) {
      int signs = 0;
      while (signs < 2) {
        signs += reader.line().startsWith(":") ? 1 : 0;
      }
      assertThat(site.meters.get("copydesk.publish.streams").gauge().value()).isEqualTo(1);
    }
  }

  @Test
  void forgetsAReaderThatIsGone() throws IOException {
    site.stream("/v1/stream").close();

    await()
        .atMost(5, TimeUnit.SECONDS)
        .until(() -> site.meters.get("copydesk.publish.streams").gauge().value() == 0);
  }

  @Test
  void cutsOffAReaderThatTakesNothing() throws IOException {
    for (long i = 1; i <= 100; i++) {
      site.add(published(saying(post(i), "w".repeat(200_000)), i));
    }

    String since = Cursor.start("feed-1", 2).toString();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.at("").getPort())) {
      String request = "GET /v1/stream?since=" + since + " HTTP/1.1\r\nHost: a\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      await()
          .atMost(5, TimeUnit.SECONDS)
          .until(() -> site.meters.get("copydesk.publish.streams").gauge().value() == 1);
      await()
          .atMost(5, TimeUnit.SECONDS)
          .until(() -> site.meters.get("copydesk.publish.streams").gauge().value() == 0);
    }
  }

  @Test
  void endsWhenTheServerStops() throws IOException {
    try (var reader = site.stream("/v1/stream")) {
      long before = System.nanoTime();
      site.stop();

      assertThatThrownBy(reader::next).isInstanceOf(IOException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void toleratesEntriesThatAreWrittenAfterItHasEnded() {
    site.stop();

    assertThatCode(() -> site.add(published(post(1), 1))).doesNotThrowAnyException();
  }

  private long addUpTo(long from, long to) {
    FeedEntry[] entries =
        LongStream.rangeClosed(from + 1, to)
            .mapToObj(number -> published(post(number), number))
            .toArray(FeedEntry[]::new);
    site.add(entries);
    return to;
  }

  private static List<FeedEntry> entries(List<Event> events) {
    return events.stream()
        .map(event -> Json.MAPPER.readValue(event.data(), FeedEntry.class))
        .toList();
  }
}
