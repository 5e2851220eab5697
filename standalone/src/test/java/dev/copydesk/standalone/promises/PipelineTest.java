package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.Json;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** From an editor's save to what a reader sees, on each kind of broker. */
@ParameterizedClass
@EnumSource(TestBroker.class)
class PipelineTest {
  private static final String BODY =
      "<p>Everybody has an <em>inner</em> critic. It can be answered, and that can be learnt.</p>";

  private static RunningCopydesk copydesk;

  @Parameter TestBroker broker;

  @BeforeParameterizedClassInvocation
  static void start(TestBroker broker) throws Exception {
    Path folder = Files.createTempDirectory("copydesk");
    copydesk = new RunningCopydesk(broker.bootstrapServers(), folder);
    settled(() -> assertThat(copydesk.get("/readyz").statusCode()).isEqualTo(200));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    copydesk.close();
  }

  @Test
  void aPostComesOutWithItsTermsAndAnExcerpt() throws Exception {
    copydesk.post(
        "/v1/glossary",
        Map.of("site", "terms.example", "term", "inner critic", "definition", "A voice within."));

    HttpResponse<String> answer =
        copydesk.post("/v1/events", Posts.published("terms.example", 1, BODY));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    settled(
        () -> {
          JsonNode post = copydesk.at("/v1/posts/terms.example/post/1", "");
          assertThat(post.at("/terms/0/term").asString()).isEqualTo("inner critic");
          assertThat(post.at("/excerpt/meta/text").asString())
              .isEqualTo(
                  "Everybody has an inner critic. It can be answered, and that can be learnt.");
        });
  }

  @Test
  void aPendingCategoryHealsWithoutThePostBeingSentAgain() throws Exception {
    copydesk.post("/v1/events", Posts.published("heal.example", 1, BODY, 223));
    settled(() -> assertThat(category("heal.example", "resolution")).isEqualTo("pending"));

    copydesk.post("/v1/events", Posts.category("heal.example", 223, "Press", 0));

    settled(
        () -> {
          assertThat(category("heal.example", "resolution")).isEqualTo("resolved");
          assertThat(category("heal.example", "name")).isEqualTo("Press");
        });
  }

  @Test
  void aWithdrawnPostIsGoneFromEveryProjection() throws Exception {
    copydesk.post("/v1/events", Posts.published("gone.example", 1, BODY));
    settled(() -> assertThat(items("gone.example")).hasSize(1));

    copydesk.post(
        "/v1/events", Posts.withStatus(Posts.published("gone.example", 1, BODY), "draft"));

    settled(
        () -> {
          assertThat(items("gone.example")).isEmpty();
          assertThat(copydesk.get("/v1/posts/gone.example/post/1").statusCode()).isEqualTo(410);
          assertThat(copydesk.changes("gone.example"))
              .last()
              .extracting(entry -> entry.get("change").asString())
              .isEqualTo("unpublished");
        });
  }

  @Test
  void aPostPublishedAgainComesBack() throws Exception {
    var post = Posts.published("back.example", 1, BODY);
    copydesk.post("/v1/events", List.of(post, Posts.withStatus(post, "trash"), post));

    settled(
        () ->
            assertThat(copydesk.get("/v1/posts/back.example/post/1").statusCode()).isEqualTo(200));
  }

  @Test
  void oneBadItemDoesNotStopTheOthers() throws Exception {
    HttpResponse<String> answer =
        copydesk.post(
            "/v1/events",
            List.of(
                Posts.published("mixed.example", 1, BODY),
                Map.of("ID", 2, "post_title", "A raw row", "post_content", "Raw text"),
                Posts.published("mixed.example", 3, BODY)));

    assertThat(answer.statusCode()).isEqualTo(207);
    settled(() -> assertThat(items("mixed.example")).hasSize(2));
  }

  private static String category(String site, String field) throws Exception {
    return copydesk.at("/v1/posts/" + site + "/post/1", "/categories/0/" + field).asString("");
  }

  private static JsonNode items(String site) throws Exception {
    return Json.MAPPER.readTree(copydesk.get("/feed.json?site=" + site).body()).at("/items");
  }

  private static void settled(ThrowingRunnable state) {
    await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).untilAsserted(state);
  }
}
