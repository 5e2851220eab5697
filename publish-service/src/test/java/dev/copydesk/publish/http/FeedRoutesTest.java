package dev.copydesk.publish.http;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.saying;
import static dev.copydesk.publish.SamplePosts.takenDown;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.updated;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.post.Author;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Language;
import dev.copydesk.publish.feed.Cursor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void answersGoneForAPostThatWasTakenDownAndTellsWhatIsLeftOfIt() {
    site.add(published(post(1), 1));
    assertThat(site.get("/v1/take-downs/mind.example/post/1").body())
        .contains("\"telling\":1", "\"clean\":false");

    site.add(takenDown(key(1), 2));

    HttpResponse<String> answer = site.get("/v1/posts/mind.example/post/1");
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("taken down");
    assertThat(site.get("/v1/take-downs/mind.example/post/1").body())
        .contains("\"telling\":0", "\"clean\":true");
    assertThat(site.get("/changes.atom").body())
        .contains("at:deleted-entry", "<at:comment>taken-down</at:comment>")
        .doesNotContain("fear-1");
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
    assertThat(feed.get("home_page_url").stringValue())
        .isEqualTo(base + "/?site=mind.example&limit=1");
    assertThat(feed.get("feed_url").stringValue())
        .isEqualTo(base + "/feed.json?site=mind.example&limit=1");
    assertThat(feed.get("next_url").stringValue())
        .startsWith(base + "/feed.json?site=mind.example&before=");
    assertThat(feed.get("title").stringValue()).isEqualTo("The Mind: site mind.example");
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

  @ParameterizedTest
  @CsvSource({
    "/feed.json, application/feed+json; charset=utf-8",
    "/feed.atom, application/atom+xml; charset=utf-8",
    "/feed.rss, application/rss+xml; charset=utf-8",
    "/changes.atom, application/atom+xml; charset=utf-8"
  })
  void servesEveryFormatUnderItsMediaType(String path, String mediaType) {
    site.add(published(post(1), 1));

    HttpResponse<String> answer = site.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase(mediaType));
    assertThat(answer.body()).contains("tag:mind.example,2026:post/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site=mind.example",
        "language=en",
        "category=emotions",
        "category=7",
        "term=fear",
        "author=ada",
        "author=Ada%20Quill&category=Emotions",
        "q=friend",
        "q=fear&language=en"
      })
  void servesWhatIsAskedForInEveryFormat(String query) {
    site.add(published(post(1), 1), published(post("other.example", 2), 2));
    site.add(published(saying(bare(3), "Nothing."), 3));

    for (String path : Addresses.FEEDS) {
      assertThat(site.get(path + "?" + query).body())
          .contains("mind.example,2026:post/1")
          .doesNotContain("2026:post/3");
    }
  }

  @Test
  void servesExcerptsWhereTheyAreAskedFor() {
    site.add(published(post(1), 1));

    for (String path : Addresses.FEEDS) {
      assertThat(site.get(path).body()).containsAnyOf("<p>Fear", "&lt;p&gt;Fear", "<p>Fear");
      assertThat(site.get(path + "?text=excerpt").body())
          .doesNotContain("<p>Fear", "&lt;p&gt;Fear")
          .contains("Fear is an old friend.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.atom?text=most", "/feed.rss?text="})
  void refusesAnAmountOfTextThatItDoesNotKnow(String path) {
    HttpResponse<String> answer = site.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("use full or excerpt, or leave it out for full");
  }

  @Test
  void refusesAQuestionThatIsTooLong() {
    HttpResponse<String> answer = site.get("/feed.json?q=" + "a".repeat(201));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("ask with 200 characters at the most");
  }

  @Test
  void namesTheSameFeedTheSameHoweverItWasAskedFor() {
    String one = "/feed.json?language=EN&category=Emotions";
    String other = "/feed.json?category=emotions&utm_source=x&language=en&site=";

    assertThat(json(one).get("feed_url")).isEqualTo(json(other).get("feed_url"));
  }

  @Test
  void changesOfAFilterTellWhatLeavesIt() {
    site.add(published(post(1), 1), published(bare(2), 2), moved(3));

    JsonNode changes = json("/v1/changes?category=emotions");

    assertThat(names(changes.get("items"), "change")).containsExactly("published", "left");
    assertThat(names(changes.get("items"), "id"))
        .containsExactly("mind.example/post/1", "mind.example/post/1");
    assertThat(changes.get("items").get(1).has("post")).isFalse();
  }

  @Test
  void aRemovalIsToldInEveryFormatThatHasAWordForIt() {
    site.add(published(post(1), 1), published(post(2), 2), unpublished(key(2), 3));

    assertThat(names(json("/feed.json").at("/_copydesk/removed"), "change"))
        .containsExactly("unpublished");
    assertThat(site.get("/changes.atom").body())
        .contains("deleted-entry ref=\"tag:mind.example,2026:post/2\"");
    assertThat(site.get("/feed.atom").body()).doesNotContain("post/2");
    assertThat(site.get("/feed.rss").body()).doesNotContain("post/2");
  }

  @Test
  void whatLeftACategoryIsRemovedFromItsFeedAlone() {
    site.add(published(post(1), 1), moved(2));

    assertThat(names(json("/feed.json?category=emotions").at("/_copydesk/removed"), "change"))
        .containsExactly("left");
    assertThat(site.get("/changes.atom?category=emotions").body())
        .contains("deleted-entry ref=\"tag:mind.example,2026:post/1\"", ">left<");
    assertThat(site.get("/changes.atom").body()).doesNotContain("deleted-entry");
  }

  @Test
  void theNewestPageStaysUnderHalfAMegabyte() {
    String text = "word &amp; <b>more</b> ".repeat(2_000);
    for (int i = 1; i <= 40; i++) {
      site.add(published(saying(post(i), text), i));
    }

    for (String path : Addresses.FEEDS) {
      assertThat(site.get(path + "?limit=100").body().getBytes(StandardCharsets.UTF_8))
          .hasSizeBetween(60_000, 512 * 1024);
    }
  }

  private static EnrichedPost bare(long id) {
    return with(
        post(id),
        Map.of(
            "categories",
            List.of(),
            "terms",
            List.of(),
            "site",
            "third.example",
            "author",
            new Author(9, null, null),
            "language",
            new Language("fr", Language.Source.DETECTED, null)));
  }

  /** The first post without its category. */
  private static FeedEntry moved(long sequence) {
    FeedEntry entry =
        updated(with(post(1), Map.of("categories", List.of())), sequence, "categories");
    return new FeedEntry(
        entry.id(),
        entry.site(),
        sequence,
        entry.change(),
        entry.time(),
        entry.updated(),
        entry.changed(),
        List.of("category:7", "category:emotions"),
        entry.cause(),
        entry.url(),
        entry.post());
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
