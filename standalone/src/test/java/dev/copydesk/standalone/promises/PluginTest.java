package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * A WordPress with the plugin, and Copydesk: whatever is done in the one, by whatever way in, the
 * feed of the other is what an anonymous visitor can read: nothing more, nothing less, each change
 * once.
 */
class PluginTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static RunningCopydesk copydesk;
  private static Newsroom newsroom;
  private static Readers readers;

  @BeforeAll
  static void start() throws Throwable {
    WordPress wordpress = WordPress.here();
    copydesk =
        new RunningCopydesk(
            TestBroker.EMBEDDED.bootstrapServers(),
            Files.createTempDirectory("copydesk"),
            Map.of("copydesk.ingest.secrets", wordpress.site() + '=' + SECRET));
    wordpress.putPlugin(copydesk.address(), SECRET);
    newsroom = new Newsroom(wordpress);
    readers = new Readers(wordpress, copydesk);
    newsroom.admin("resend", Map.of());
    settle();
  }

  @AfterAll
  static void stop() throws Exception {
    if (newsroom != null) {
      newsroom.wordpress().removePlugin();
      copydesk.close();
    }
  }

  static List<EditorialAction> actions() {
    return EditorialAction.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actions")
  void theFeedIsWhatAVisitorCanRead(EditorialAction action) throws Exception {
    long[] made = action.before().in(newsroom);
    settle();
    int entries = readers.entries().size();
    double sent = sent();

    action.action().in(newsroom, made);
    if (action.silent()) {
      newsroom.admin("resend", Map.of());
    }

    settle();
    assertThat(changesSince(entries).values())
        .as("changes of one post")
        .allMatch(changes -> changes <= action.saves());
    if (!action.silent() && !action.name().contains("every address")) {
      assertThat(sent() - sent).as("events that left").isLessThanOrEqualTo(2 * action.saves() + 1);
    }
  }

  private static void settle() {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(
            () -> {
              assertThat(newsroom.waiting()).as("what waits in the outbox").isZero();
              assertThat(readers.differences()).isEmpty();
            });
  }

  private static Map<String, Long> changesSince(int entries) throws Exception {
    readers.ofFeed();
    return readers.entries().stream()
        .skip(entries)
        .collect(
            Collectors.groupingBy((JsonNode e) -> e.path("id").asString(), Collectors.counting()));
  }

  /** How many items have been taken in, by the service's own count. */
  private static double sent() throws Exception {
    return copydesk
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("copydesk_ingest_items_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
