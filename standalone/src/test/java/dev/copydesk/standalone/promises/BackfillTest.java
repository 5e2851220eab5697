package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A site with many posts is read once, at the speed that it is to bear, through kill -9. */
class BackfillTest {
  private static final int POSTS = Integer.getInteger("copydesk.test.backfill", 1_000);

  /** Ids that are asked for at once, and how such a question looks in the web server's log. */
  private static final int IN_WINDOW = 50;

  private static final Pattern WINDOW = Pattern.compile("GET /wp-json/wp/v2/posts\\?.*include=");

  private static WordPress wordpress;
  private static Newsroom newsroom;

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  @BeforeAll
  static void fill() throws Throwable {
    wordpress = WordPress.here();
    wordpress.removePlugin();
    newsroom = new Newsroom(wordpress);
    newsroom.admin("posts", Map.of("count", POSTS));
  }

  @AfterAll
  static void empty() throws Exception {
    if (newsroom != null) {
      newsroom.admin("posts-away", Map.of());
    }
  }

  @Test
  void goesOnWhereItWasKilledAndFetchesHardlyAnythingAgain() throws Exception {
    long before = wordpress.requests(WINDOW);
    CopydeskProcess copydesk = start();
    long read = awaitReading(copydesk, POSTS / 2).path("read").asLong();
    copydesk.kill();

    CopydeskProcess again = start();
    try {
      JsonNode source = awaitReading(again, 1);
      assertThat(source.path("read").asLong()).isGreaterThanOrEqualTo(read);
      assertThat(source.path("total").asLong()).isGreaterThanOrEqualTo(POSTS);
      await()
          .atMost(Duration.ofMinutes(5))
          .pollInterval(Duration.ofMillis(500))
          .until(() -> source(again).path("cycles").asLong() >= 1);
    } finally {
      again.kill();
    }

    // A page of ids is read in two windows; those of one page are under way when it is killed.
    long windows = (posts() + IN_WINDOW - 1) / IN_WINDOW;
    assertThat(wordpress.requests(WINDOW) - before).isBetween(windows, windows + 4);
  }

  private CopydeskProcess start() throws IOException {
    return CopydeskProcess.start(
        TestBroker.EMBEDDED.bootstrapServers(),
        folder,
        // By another name of the machine, so that these posts are of a site of their own.
        "copydesk.site.magazine.address=http://localhost:" + wordpress.address().getPort(),
        "copydesk.site.magazine.rate=10",
        "copydesk.site.magazine.watch-seconds=3600");
  }

  /** How the reading goes, once it has read so many of the posts. */
  private JsonNode awaitReading(CopydeskProcess copydesk, long read) {
    return await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> source(copydesk),
            source ->
                source.path("doing").asString().equals("backfill of post")
                    && source.path("total").asLong() > 0
                    && source.path("read").asLong() >= read);
  }

  private static long posts() throws Exception {
    var answer = wordpress.visit("/wp-json/wp/v2/posts?_fields=id&per_page=1");
    return answer.headers().firstValueAsLong("X-WP-Total").orElseThrow();
  }

  private JsonNode source(CopydeskProcess copydesk) throws IOException, InterruptedException {
    URI address = copydesk.address().resolve("/v1/sources");
    return Json.MAPPER
        .readTree(
            client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body())
        .at("/sources/0");
  }
}
