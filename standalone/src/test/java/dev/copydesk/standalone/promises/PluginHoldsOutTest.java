package dev.copydesk.standalone.promises;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A WordPress with the plugin, and a Copydesk, a PHP or a clock that fails: nothing that the
 * database kept is lost, nothing comes twice, and whoever saves notices nothing.
 */
class PluginHoldsOutTest {
  private static PluggedIn magazine;
  private static Newsroom newsroom;
  private static WordPress wordpress;
  private int before;

  @BeforeAll
  static void start() throws Throwable {
    magazine = new PluggedIn("array()");
    newsroom = magazine.newsroom();
    wordpress = newsroom.wordpress();
  }

  @AfterAll
  static void stop() throws Exception {
    if (magazine != null) {
      magazine.close();
    }
  }

  @BeforeEach
  void settleFirst() {
    magazine.settle();
    before = magazine.readers().entries().size();
  }

  @AfterEach
  void settingsAsTheyWere() throws Exception {
    wordpress.slowSaves(0);
    wordpress.databaseClock(0);
    magazine.divert(magazine.copydesk().address());
    magazine.hurry();
  }

  @Test
  void twoHundredSavesWhileCopydeskIsDownArriveInOrderEachPostOnce() throws Exception {
    List<Long> posts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      posts.add(newsroom.publish());
    }
    magazine.settle();

    magazine.goDown();
    for (String title : List.of("Once", "And once more")) {
      for (long post : posts) {
        newsroom.save(post, Map.of("title", title));
      }
    }
    assertThat(newsroom.waiting()).isEqualTo(200);
    magazine.comeUp();
    magazine.settle();

    assertThat(titles(posts)).containsOnly("And once more");
    List<String> keys = posts.stream().map(magazine::key).toList();
    assertThat(magazine.toldSince(0)).filteredOn(keys::contains).hasSize(200);
    assertThat(numbers(keys).values()).allSatisfy(each -> assertThat(each).isSorted());
  }

  @Test
  void aSaveThatIsKilledInTheMiddleIsToldAsFarAsItWasStored() throws Exception {
    long post = newsroom.publish();
    magazine.settle();

    killIn(() -> newsroom.save(post, Map.of("title", "Stored, and no more")));
    magazine.settle();

    assertThat(titles(List.of(post))).containsExactly("Stored, and no more");
    assertThat(magazine.toldSince(before)).containsExactly(magazine.key(post), magazine.key(post));
  }

  @Test
  void aNewPostThatIsKilledInTheMiddleIsToldAllTheSame() throws Exception {
    killIn(() -> newsroom.publish(Map.of("title", "Born in a bad moment")));
    magazine.settle();

    List<String> told = magazine.toldSince(before);
    assertThat(told).hasSize(1);
    assertThat(magazine.readers().ofFeed().get(told.get(0)))
        .containsEntry("title", "Born in a bad moment");
  }

  @ParameterizedTest
  @ValueSource(longs = {3600, -3600})
  void aDatabaseWhoseClockIsAnHourOffMakesNoDifference(long seconds) throws Exception {
    wordpress.databaseClock(seconds);
    // The feed has one post's changes in order; those of two only where one waits for the other.
    long edited = newsroom.publish();
    magazine.settle();
    long hidden = newsroom.publish();
    magazine.settle();
    newsroom.save(edited, Map.of("title", "Edited at another time"));
    magazine.settle();
    newsroom.save(hidden, Map.of("status", "private"));
    magazine.settle();
    wordpress.databaseClock(-seconds);
    newsroom.save(edited, Map.of("title", "Edited at a third time"));
    magazine.settle();

    assertThat(titles(List.of(edited))).containsExactly("Edited at a third time");
    assertThat(magazine.toldSince(before))
        .extracting(key -> Long.parseLong(key.substring(key.lastIndexOf('/') + 1)))
        .containsExactly(edited, hidden, edited, hidden, edited);
  }

  @Test
  void aSaveIsAnsweredWhileCopydeskHangs() throws Exception {
    long post = newsroom.publish();
    magazine.settle();

    CompletableFuture<Void> sending;
    try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      hanging.setSoTimeout(60_000);
      magazine.divert(URI.create("http://127.0.0.1:" + hanging.getLocalPort()));
      newsroom.save(post, Map.of("title", "Held up"));
      sending = CompletableFuture.runAsync(() -> attempt(magazine::hurry));
      try (Socket held = hanging.accept()) {
        assertThat(held.getInputStream().read()).as("the plugin's request").isEqualTo('P');
        int status =
            wordpress.status("POST", "/wp-json/wp/v2/posts/" + post, Map.of("title", "Hung"));
        assertThat(status).isEqualTo(200);
        assertThat(newsroom.waiting()).isEqualTo(2);
      }
    }
    assertThat(sending).succeedsWithin(Duration.ofMinutes(1));
    await().atMost(Duration.ofSeconds(60)).until(() -> failures() > 0);
    assertThat(magazine.outbox().at("/state/why").asString()).isNotBlank();

    magazine.divert(magazine.copydesk().address());
    magazine.hurry();
    magazine.settle();
    assertThat(titles(List.of(post))).containsExactly("Hung");
    assertThat(failures()).isZero();
  }

  @Test
  void whatAnswersButIsNoCopydeskGetsNothingForGood() throws Exception {
    long post = newsroom.publish();
    magazine.settle();

    magazine.divert(wordpress.address());
    newsroom.save(post, Map.of("title", "Misdirected"));
    magazine.hurry();
    await().atMost(Duration.ofSeconds(60)).until(() -> failures() > 0);

    assertThat(newsroom.waiting()).isEqualTo(1);
    assertThat(magazine.outbox().at("/state/why").asString()).contains("404");
  }

  @Test
  void whatIsRefusedIsKeptAndInNobodysWay() throws Exception {
    long big = newsroom.publish();
    long small = newsroom.publish();
    magazine.settle();

    newsroom.save(big, Map.of("content", "<p>" + "x".repeat(PluggedIn.LONGEST) + "</p>"));
    newsroom.save(small, Map.of("title", "Behind it"));
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(titles(List.of(small))).containsExactly("Behind it"));

    JsonNode counts = magazine.outbox().path("counts");
    assertThat(counts.path("refused").asInt()).isEqualTo(1);
    assertThat(counts.path("why").asString()).contains("bytes");
    newsroom.save(big, Map.of("content", "<p>Less.</p>"));
    magazine.settle();
    assertThat(magazine.outbox().at("/counts/refused").asInt()).isZero();
  }

  /** The plugin's numbers of what it said of these posts, as they stand in each partition. */
  private static Map<Integer, List<Long>> numbers(List<String> keys) {
    return new Log(TestBroker.EMBEDDED.bootstrapServers())
        .read(Topics.POSTS.name()).stream()
            .filter(record -> keys.contains(new String(record.key(), UTF_8)))
            .collect(
                groupingBy(
                    ConsumerRecord::partition,
                    mapping(
                        record -> Long.valueOf(EventContext.text(record.headers(), "ce_sequence")),
                        toList())));
  }

  /** Ends PHP when what is saved is stored, and its hooks still run. */
  private static void killIn(Save save) throws Exception {
    Path begun = wordpress.slowSaves(60_000);
    CompletableFuture<Void> request = CompletableFuture.runAsync(() -> attempt(save));
    await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(begun));
    wordpress.killAndStart();
    wordpress.slowSaves(0);
    assertThat(request).failsWithin(Duration.ofSeconds(60));
    magazine.hurry();
  }

  private static void attempt(Save save) {
    try {
      save.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static int failures() throws Exception {
    return magazine.outbox().at("/state/failures").asInt();
  }

  private static List<String> titles(List<Long> posts) throws Exception {
    Map<String, Map<String, String>> feed = magazine.readers().ofFeed();
    return posts.stream().map(id -> feed.get(magazine.key(id)).get("title")).toList();
  }

  /** A request of an editor's. */
  @FunctionalInterface
  private interface Save {
    void run() throws Exception;
  }
}
