package dev.copydesk.publish.http;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.updated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.publish.feed.Cursor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FeedRoutesTest {
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
  void servesAPostAsItNowIs() {
    site.add(published(post(1), 1), updated(titled(post(1), "Hope"), 2, "title"));

    HttpResponse<String> answer = site.get("/v1/posts/mind.example/post/1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Json.MAPPER.readValue(answer.body(), EnrichedPost.class))
        .isEqualTo(titled(post(1), "Hope"));
  }

  @Test
  void answersGoneForAPostThatWasUnpublished() {
    site.add(published(post(1), 1), unpublished(key(1), 2));

    HttpResponse<String> answer = site.get("/v1/posts/mind.example/post/1");

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("unpublished");
  }

  @Test
  void answersNotFoundForAPostThatItNeverHad() {
    HttpResponse<String> answer = site.get("/v1/posts/mind.example/post/404");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("mind.example/post/404", "never had it");
  }

  @Test
  void answersNotFoundForWhatIsNoPostsName() {
    HttpResponse<String> answer = site.get("/v1/posts/mind.example/post/first");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("does not end in a number");
  }

  @Test
  void tellsChangesFromTheBeginningRemovalsIncluded() {
    site.add(published(post(1), 1), published(post(2), 2), unpublished(key(2), 3));

    JsonNode body = json("/v1/changes");

    assertThat(names(body.get("items"), "change"))
        .containsExactly("published", "unpublished", "unpublished");
    assertThat(Json.MAPPER.treeToValue(body.get("items").get(0), FeedEntry.class))
        .isEqualTo(published(post(1), 1));
  }

  @Test
  void goesOnWithChangesAfterACursor() {
    site.add(published(post(1), 1), published(post(2), 2), published(post(3), 3));

    String next = json("/v1/changes?limit=2").get("next").stringValue();
    JsonNode rest = json("/v1/changes?since=" + next);

    assertThat(names(rest.get("items"), "id")).containsExactly("mind.example/post/3");
  }

  @Test
  void givesACursorEvenWhenNothingIsNew() {
    site.add(published(post(1), 1));
    String next = json("/v1/changes").get("next").stringValue();

    JsonNode nothing = json("/v1/changes?since=" + next);

    assertThat(nothing.get("items").isEmpty()).isTrue();
    assertThat(nothing.get("next").stringValue()).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/changes?since=bm9uc2Vuc2U",
        "/v1/stream?since=!!",
        "/feed.json?before=bm9uc2Vuc2U"
      })
  void refusesWhatIsNoCursorAndSaysHowToStartOver(String path) {
    HttpResponse<String> answer = site.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("is no cursor of this service; leave it out to start over");
  }

  @Test
  void refusesACursorOfAnotherFeed() {
    String foreign = new Cursor("feed-2", List.of(0L, 0L)).toString();

    HttpResponse<String> answer = site.get("/v1/changes?since=" + foreign);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("a feed that is no more; leave it out to start over");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "101", "99999999999"})
  void refusesALimitThatItDoesNotKeep(String limit) {
    HttpResponse<String> answer = site.get("/feed.json?limit=" + limit);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("use a number from 1 to 100, or leave it out for 20");
  }

  @Test
  void answersNothingButThatItIsNotReadyUntilItIs() {
    site.isNotReady("has about 7 entries of the feed still to read");

    HttpResponse<String> answer = site.get("/feed.json");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.body()).contains("has about 7 entries of the feed still to read");
  }

  @Test
  void namesItselfAsItWasAsked() {
    site.add(published(post(1), 1), published(post(2), 2));

    JsonNode feed = json("/feed.json?limit=1&site=MIND.example");

    String base = site.at("").toString();
    assertThat(feed.get("home_page_url").stringValue()).isEqualTo(base + "/");
    assertThat(feed.get("feed_url").stringValue())
        .isEqualTo(base + "/feed.json?limit=1&site=MIND.example");
    assertThat(feed.get("next_url").stringValue())
        .startsWith(base + "/feed.json?before=")
        .endsWith("&limit=1&site=MIND.example");
    assertThat(feed.get("title").stringValue()).isEqualTo("The Mind: mind.example");
  }

  @Test
  void nextLeadsToTheNextPage() {
    site.add(published(post(1), 1), published(post(2), 2));

    String next = json("/feed.json?limit=1").get("next_url").stringValue();
    JsonNode second = json(next.substring(site.at("").toString().length()));

    assertThat(names(second.get("items"), "id")).containsExactly("tag:mind.example,2026:post/1");
    assertThat(second.has("next_url")).isFalse();
  }

  @Test
  void aReaderOfTheFeedGoesOnWithItsCursorInTheChanges() {
    site.add(published(post(1), 1));
    String cursor = json("/feed.json").get("_copydesk").get("cursor").stringValue();

    site.add(published(post(2), 2));

    assertThat(names(json("/v1/changes?since=" + cursor).get("items"), "id"))
        .containsExactly("mind.example/post/2");
  }

  private JsonNode json(String path) {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.MAPPER.readTree(answer.body());
  }

  private static List<String> names(JsonNode items, String field) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.get(field).stringValue())
        .toList();
  }
}
