package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

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

  @Test
  void everyPageToTheByteOnEveryNode() throws Exception {
    String site = "nodes.example";
    var one = new FeedViews(site, 1);
    var other = new FeedViews(site, 1);
    CopydeskProcess first = start(before, one);
    CopydeskProcess second = null;
    try {
      one.post("/v1/events", news(site));
      one.post("/v1/events", Posts.category(site, 5, "Mind", 0));
      one.post("/v1/events", Posts.withStatus(Posts.published(site, 7, ""), "private"));
      await().atMost(Duration.ofSeconds(60)).until(() -> areSettled(one, site));
      List<String> said = pages(one, site);
      assertThat(said).allSatisfy(each -> assertThat(each).contains("post-1/"));

      second = start(after, other);
      assertThat(pages(other, site)).isEqualTo(said);

      first.kill();
      delete(before);
      first = start(before, one);
      assertThat(pages(one, site)).isEqualTo(said);
      assertThat(one.cursor()).isEqualTo(other.cursor());
    } finally {
      first.kill();
      if (second != null) {
        second.kill();
      }
    }
  }

  /** Returns when it is ready; until then it says nothing, and what it says then is all. */
  private CopydeskProcess start(Path folder, FeedViews views) throws Exception {
    CopydeskProcess copydesk =
        CopydeskProcess.start(
            broker.bootstrapServers(), folder, "copydesk.publish.public-url=https://feeds.example");
    views.at(copydesk.address());
    Set<String> answers = new HashSet<>();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              HttpResponse<String> answer = views.get("/feed.json");
              answers.add(answer.statusCode() == 200 ? answer.body() : "");
              return views.isReady();
            });
    answers.remove("");
    assertThat(answers).isSubsetOf(views.get("/feed.json").body());
    return copydesk;
  }

  private static List<ObjectNode> news(String site) {
    return LongStream.rangeClosed(1, 60)
        .mapToObj(id -> Posts.published(site, id, "<p>News of the inner critic.</p>", 5))
        .toList();
  }

  /** Whether the seventh post is gone, and all others have their category. */
  private static boolean areSettled(FeedViews views, String site) throws Exception {
    for (int id = 1; id <= 60; id++) {
      HttpResponse<String> post = views.get("/v1/posts/" + site + "/post/" + id);
      boolean settled = id == 7 ? post.statusCode() == 410 : post.body().contains("\"resolved\"");
      if (!settled) {
        return false;
      }
    }
    return true;
  }

  /** All pages of each format, the newest and the older ones. */
  private static List<String> pages(FeedViews views, String site) throws Exception {
    List<String> pages = new ArrayList<>();
    for (String path : List.of("/feed.json", "/feed.atom", "/feed.rss", "/changes.atom")) {
      pages.add(views.older(path + "?site=" + site));
    }
    return pages;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
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
