package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A WordPress without the plugin, which tells nothing, and Copydesk, which reads it: within one
 * comparison of everything the feed is what an anonymous visitor can read, whatever was done.
 */
class PollerTest {
  private static RunningCopydesk copydesk;
  private static Newsroom newsroom;
  private static Readers readers;

  @BeforeAll
  static void start() throws Throwable {
    WordPress wordpress = WordPress.here();
    newsroom = new Newsroom(wordpress);
    copydesk =
        new RunningCopydesk(
            TestBroker.EMBEDDED.bootstrapServers(),
            Files.createTempDirectory("copydesk"),
            Map.of(
                "copydesk.site.magazine.address", wordpress.address().toString(),
                "copydesk.site.magazine.rate", "200",
                "copydesk.site.magazine.watch-seconds", "1",
                "copydesk.site.magazine.reconcile-seconds", "1"));
    readers = new Readers(wordpress, copydesk);
    settle();
  }

  @AfterAll
  static void stop() {
    if (copydesk != null) {
      copydesk.close();
    }
  }

  @Test
  void whateverIsDoneIsFoundWithinOneComparison() throws Exception {
    List<EditorialAction> actions = EditorialAction.all();
    List<long[]> made = new ArrayList<>();
    for (EditorialAction action : actions) {
      made.add(action.before().in(newsroom));
    }
    settle();
    int entries = readers.entries().size();

    for (int i = 0; i < actions.size(); i++) {
      actions.get(i).action().in(newsroom, made.get(i));
    }
    long cycles = cycles();
    // The comparison under way has passed some posts before they changed; the next one sees all.
    await().atMost(Duration.ofMinutes(3)).until(() -> cycles() >= cycles + 2);

    settle();
    // How many states a reading meets depends on when it comes by. None is told again, unless the
    // site itself went back to it.
    assertThat(tellingsSince(entries)).as("tellings of one state").allMatch(n -> n <= 2);
  }

  @Test
  void tellsHowTheReadingGoes() throws Exception {
    JsonNode source = copydesk.at("/v1/sources", "/sources/0");

    assertThat(source.path("site").asString()).isEqualTo(newsroom.wordpress().site());
    assertThat(source.path("taken").asLong()).isPositive();
    assertThat(source.path("refused").asLong()).isZero();
    assertThat(source.has("trouble")).isFalse();
  }

  private static long cycles() throws Exception {
    return copydesk.at("/v1/sources", "/sources/0/cycles").asLong();
  }

  private static void settle() {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(() -> assertThat(readers.differences()).isEmpty());
  }

  /** How often each state of each post has been told. */
  private static Collection<Long> tellingsSince(int entries) throws Exception {
    readers.ofFeed();
    return readers.entries().stream()
        .skip(entries)
        .collect(Collectors.groupingBy(PollerTest::state, Collectors.counting()))
        .values();
  }

  private static List<JsonNode> state(JsonNode entry) {
    JsonNode post = entry.path("post");
    return post instanceof ObjectNode object
        ? List.of(entry.path("id"), object.without("provenance"))
        : List.of(entry.path("id"));
  }
}
