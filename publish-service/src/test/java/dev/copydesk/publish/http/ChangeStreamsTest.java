package dev.copydesk.publish.http;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.saying;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.Json;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
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
      came = reader.line().substring("id: ".length());
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
  void losesAndDoublesNothingHoweverOftenAReaderIsCutOff() throws IOException {
    List<Event> events = new ArrayList<>();
    String[] resume = {};
    for (int round = 0; round < 20; round++) {
      try (var reader = site.stream("/v1/stream", resume)) {
        for (int i = 0; i < 10; i++) {
          long number = round * 10L + i + 1;
          site.add(published(post(number), number));
        }
        events.addAll(reader.take(7));
        resume = new String[] {"Last-Event-ID", reader.lastId()};
      }
    }
    try (var reader = site.stream("/v1/stream", resume)) {
      events.addAll(reader.take(60));
    }

    assertThat(entries(events)).isEqualTo(site.feed.log());
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

  private static List<FeedEntry> entries(List<Event> events) {
    return events.stream()
        .map(event -> Json.MAPPER.readValue(event.data(), FeedEntry.class))
        .toList();
  }
}
