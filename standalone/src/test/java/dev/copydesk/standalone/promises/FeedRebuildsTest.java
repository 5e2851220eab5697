package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a node keeps on its own disk can be thrown away: the log makes it again, to the byte.
 */
@ParameterizedClass
@EnumSource(TestBroker.class)
class FeedRebuildsTest {
  private static final String SITE = "rebuild.example";
  private static final List<String> ADDRESSES =
      List.of(
          "/feed.json?site=" + SITE,
          "/v1/posts/" + SITE + "/post/1",
          "/v1/posts/" + SITE + "/post/2");

  @Parameter TestBroker broker;
  @TempDir Path before;
  @TempDir Path after;

  @Test
  void fromNothingButTheLog() throws Exception {
    List<String> said;
    try (var copydesk = new RunningCopydesk(broker.bootstrapServers(), before)) {
      var post = Posts.published(SITE, 1, "<p>A voice within, the inner critic.</p>", 5);
      copydesk.post("/v1/events", List.of(post, Posts.published(SITE, 2, "<p>Gone soon.</p>")));
      copydesk.post("/v1/events", Posts.category(SITE, 5, "Mind", 0));
      copydesk.post("/v1/glossary", Map.of("site", SITE, "term", "inner critic"));
      copydesk.post("/v1/events", Posts.withStatus(Posts.published(SITE, 2, ""), "private"));
      await().atMost(Duration.ofSeconds(30)).until(() -> isSettled(copydesk));
      said = everything(copydesk);
    }

    try (var copydesk = new RunningCopydesk(broker.bootstrapServers(), after)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> copydesk.get("/readyz").statusCode() == 200);

      assertThat(everything(copydesk)).isEqualTo(said);
    }
  }

  @Test
  void andKnowsWhatItHasWrittenAlready() throws Exception {
    var post = Posts.published(SITE, 3, "<p>Written once.</p>");
    try (var copydesk = new RunningCopydesk(broker.bootstrapServers(), before)) {
      copydesk.post("/v1/events", post);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> copydesk.get("/v1/posts/" + SITE + "/post/3").statusCode() == 200);
    }

    try (var copydesk = new RunningCopydesk(broker.bootstrapServers(), after)) {
      copydesk.post("/v1/events", List.of(post, Posts.published(SITE, 4, "<p>A newer one.</p>")));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> copydesk.get("/v1/posts/" + SITE + "/post/4").statusCode() == 200);

      assertThat(copydesk.changes(SITE))
          .filteredOn(entry -> entry.get("id").asString().equals(SITE + "/post/3"))
          .hasSize(1);
    }
  }

  private static boolean isSettled(RunningCopydesk copydesk) throws Exception {
    String post = copydesk.get("/v1/posts/" + SITE + "/post/1").body();
    return post.contains("\"resolution\":\"resolved\"")
        && post.contains("\"term\":\"inner critic\"")
        && copydesk.get("/v1/posts/" + SITE + "/post/2").statusCode() == 410;
  }

  /** Addresses are the node's own; what it says besides must not be. */
  private static List<String> everything(RunningCopydesk copydesk) throws Exception {
    List<String> said = new ArrayList<>();
    for (String address : ADDRESSES) {
      said.add(copydesk.get(address).body().replace(copydesk.address().getAuthority(), "node"));
    }
    copydesk.changes(SITE).forEach(entry -> said.add(entry.toString()));
    return said;
  }
}
