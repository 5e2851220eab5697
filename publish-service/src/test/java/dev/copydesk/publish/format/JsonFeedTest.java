package dev.copydesk.publish.format;

import static dev.copydesk.publish.SamplePosts.RECEIVED;
import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.saying;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.post.Author;
import dev.copydesk.contract.post.Content;
import dev.copydesk.contract.post.Language;
import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.publish.feed.FeedPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonFeedTest extends FormatContract {
  @Override
  protected Format format() {
    return new JsonFeed();
  }

  @Override
  protected List<String> links(String text) {
    return all(text, "url");
  }

  @Override
  protected List<String> titles(String text) {
    return all(text, "title");
  }

  @Override
  protected String next(String text) {
    return Json.MAPPER.readTree(text).path("next_url").asString(null);
  }

  @Test
  void saysWhatItIs() {
    JsonNode feed = Json.MAPPER.readTree(write(published(post(1), 1)));

    assertThat(feed.path("version").stringValue()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("title").stringValue()).isEqualTo("Mind & Soul");
    assertThat(feed.path("home_page_url").stringValue()).isEqualTo("https://f.example/");
    assertThat(feed.path("feed_url").stringValue()).isEqualTo("https://f.example/feed");
    assertThat(feed.path("language").stringValue()).isEqualTo("en");
  }

  @Test
  void givesAnItemAllThatJsonFeedHasAWordFor() {
    JsonNode item = item(write(published(post(1), 1)));

    assertThat(item.path("content_html").stringValue()).isEqualTo("<p>Fear is an old friend.</p>");
    assertThat(item.path("summary").stringValue()).isEqualTo("Fear is an old friend.");
    assertThat(item.path("image").stringValue()).isEqualTo("https://mind.example/fear.jpg");
    assertThat(item.path("date_published").stringValue()).isEqualTo("2026-02-28T09:00:00Z");
    assertThat(item.path("date_modified").stringValue()).isEqualTo("2026-03-01T10:00:01Z");
    assertThat(item.at("/authors/0/name").stringValue()).isEqualTo("Ada Quill");
    assertThat(item.at("/tags/0").stringValue()).isEqualTo("Emotions & moods");
    assertThat(item.path("language").stringValue()).isEqualTo("en");
  }

  @Test
  void givesAnItemWhatCopydeskKnowsBesides() {
    JsonNode ours = item(write(published(post(1), 7))).path("_copydesk");

    assertThat(ours.path("key").stringValue()).isEqualTo("mind.example/post/1");
    assertThat(ours.path("sequence").intValue()).isEqualTo(7);
    assertThat(ours.at("/terms/0/definition").stringValue()).isEqualTo("An answer to a threat.");
    assertThat(ours.at("/categories/0/resolution").stringValue()).isEqualTo("resolved");
    assertThat(ours.at("/excerpt/source").stringValue()).isEqualTo("generated");
  }

  @Test
  void namesAnItemByItsKeyAlone() {
    var moved = with(post(1), Map.of("url", "http://elsewhere.example/new-slug/"));

    assertThat(item(write(published(moved, 1))).path("id").stringValue())
        .isEqualTo("tag:mind.example,2026:post/1");
  }

  @Test
  void namesAnItemOfASiteOnAnUnusualPort() {
    assertThat(item(write(published(post("localhost:8080", 1), 1))).path("id").stringValue())
        .isEqualTo("tag:localhost,2026:8080/post/1");
  }

  @Test
  void leavesOutWhatItDoesNotKnow() {
    var bare =
        with(
            post(1),
            Map.of(
                "language",
                new Language("und", Language.Source.SITE, null),
                "author",
                new Author(3, null, null)));

    JsonNode item = item(write(published(bare, 1)));

    assertThat(item.has("language")).isFalse();
    assertThat(item.has("authors")).isFalse();
    assertThat(Json.MAPPER.readTree(write(published(bare, 1))).path("language").stringValue())
        .isEqualTo("und");
  }

  @Test
  void callsACategoryByItsSlugWhileItsNameIsNotKnown() {
    var pending =
        new PostTerm(
            8,
            null,
            "press",
            null,
            List.of(),
            PostTerm.Resolution.PENDING,
            PostTerm.Source.CLASS_LIST);

    JsonNode item =
        item(write(published(with(post(1), Map.of("categories", List.of(pending))), 1)));

    assertThat(item.at("/tags/0").stringValue()).isEqualTo("press");
    assertThat(item.at("/_copydesk/categories/0/resolution").stringValue()).isEqualTo("pending");
  }

  @Test
  void tellsOfPostsThatWereRemoved() {
    var page =
        new FeedPage(
            List.of(),
            List.of(placed(unpublished(key(1), 2))),
            Optional.empty(),
            Optional.empty(),
            RECEIVED,
            RECEIVED);

    JsonNode removed = Json.MAPPER.readTree(text(CHANNEL, page)).at("/_copydesk/removed/0");

    assertThat(removed.path("id").stringValue()).isEqualTo("tag:mind.example,2026:post/1");
    assertThat(removed.path("key").stringValue()).isEqualTo("mind.example/post/1");
    assertThat(removed.path("url").stringValue()).isEqualTo("https://mind.example/fear-1/");
  }

  @Test
  void namesItsHub() {
    JsonNode feed = Json.MAPPER.readTree(write(published(post(1), 1)));

    assertThat(feed.at("/hubs/0/type").stringValue()).isEqualTo("WebSub");
    assertThat(feed.at("/hubs/0/url").stringValue()).isEqualTo("https://hub.example/");
  }

  @Test
  void attachesWhatIsEmbedded() {
    var film =
        with(
            post(1),
            Map.of(
                "content",
                new Content("<iframe src='https://v.example/1' title='A talk'></iframe>", "")));

    JsonNode attachment = item(write(published(film, 1))).at("/attachments/0");

    assertThat(attachment.path("url").stringValue()).isEqualTo("https://v.example/1");
    assertThat(attachment.path("mime_type").stringValue()).isEqualTo("text/html");
    assertThat(attachment.path("title").stringValue()).isEqualTo("A talk");
  }

  @Test
  void leavesOutASummaryThatReadersWouldTakeForMarkup() {
    assertThat(item(write(published(saying(post(1), "Use <b> for bold."), 1))).has("summary"))
        .isFalse();
    assertThat(
            item(write(published(saying(post(1), "1 < 2 & 3"), 1))).path("summary").stringValue())
        .isEqualTo("1 < 2 & 3");
  }

  private static JsonNode item(String text) {
    return Json.MAPPER.readTree(text).at("/items/0");
  }

  private static List<String> all(String text, String field) {
    return StreamSupport.stream(Json.MAPPER.readTree(text).path("items").spliterator(), false)
        .map(item -> item.path(field).stringValue())
        .toList();
  }
}
