package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A WordPress with the plugin, and Copydesk: whatever is done in the one, by whatever way in, the
 * feed of the other is what an anonymous visitor can read: nothing more, nothing less, each change
 * once.
 */
class PluginTest {
  private static PluggedIn magazine;

  @BeforeAll
  static void start() throws Throwable {
    magazine = new PluggedIn("array()");
  }

  @AfterAll
  static void stop() throws Exception {
    if (magazine != null) {
      magazine.close();
    }
  }

  static List<EditorialAction> actions() {
    return EditorialAction.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actions")
  void theFeedIsWhatAVisitorCanRead(EditorialAction action) throws Exception {
    Newsroom newsroom = magazine.newsroom();
    long[] made = action.before().in(newsroom);
    magazine.settle();
    int entries = magazine.readers().entries().size();
    double sent = sent();

    action.action().in(newsroom, made);
    if (action.silent()) {
      newsroom.admin("resend", Map.of());
    }

    magazine.settle();
    assertThat(changesSince(entries).values())
        .as("changes of one post")
        .allMatch(changes -> changes <= action.saves());
    if (!action.silent() && !action.name().contains("every address")) {
      assertThat(sent() - sent).as("events that left").isLessThanOrEqualTo(2 * action.saves() + 1);
    }
  }

  private static Map<String, Long> changesSince(int entries) throws Exception {
    return magazine.toldSince(entries).stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** How many items have been taken in, by the service's own count. */
  private static double sent() throws Exception {
    return magazine
        .copydesk()
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("copydesk_ingest_items_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
