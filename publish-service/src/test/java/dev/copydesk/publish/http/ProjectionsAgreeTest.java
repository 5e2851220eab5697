package dev.copydesk.publish.http;

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
import dev.copydesk.publish.http.EventReader.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whatever happens, all projections of the feed show the same posts, names and order. */
class ProjectionsAgreeTest {
  private static final long SEED = 20260301;
  private static final int POSTS = 40;

  @TempDir Path folder;
  private FeedSite site;
  private List<FeedEntry> current;

  @BeforeEach
  void aNewsroomWorks() {
    site = new FeedSite(folder);
    Random random = new Random(SEED);
    Map<Long, EnrichedPost> open = new HashMap<>();
    for (long sequence = 1; sequence <= 400; sequence += 10) {
      List<FeedEntry> batch = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        batch.add(something(random, 1 + random.nextInt(POSTS), sequence + i, open));
      }
      site.add(batch.toArray(FeedEntry[]::new));
    }
    Map<String, FeedEntry> latest = new LinkedHashMap<>();
    for (FeedEntry entry : site.feed.log()) {
      latest.remove(entry.id());
      latest.put(entry.id(), entry);
    }
    current = new ArrayList<>(latest.values());
    current.removeIf(entry -> entry.post() == null);
    Collections.reverse(current);
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void theJsonFeedAndItsPagesShowTheCurrentPosts() {
    assertThat(feedPages(7, "")).containsExactlyElementsOf(urls(current));
  }

  @Test
  void theJsonFeedOfASiteShowsItsPosts() {
    List<FeedEntry> ofOne = current.stream().filter(it -> it.site().equals("b.example")).toList();

    assertThat(feedPages(5, "&site=b.example")).containsExactlyElementsOf(urls(ofOne));
  }

  @Test
  void thePageShowsTheCurrentPosts() {
    assertThat(Jsoup.parse(site.get("/?limit=100").body()).select("h2 a").eachAttr("href"))
        .containsExactlyElementsOf(urls(current));
  }

  @Test
  void thePostsAreThoseOfTheFeed() {
    for (FeedEntry entry : current) {
      assertThat(site.get("/v1/posts/" + entry.id()).body())
          .isEqualTo(Json.MAPPER.writeValueAsString(entry.post()));
    }
  }

  @Test
  void theChangesLeadToTheCurrentPosts() {
    List<FeedEntry> changes = new ArrayList<>();
    JsonNode page = json("/v1/changes?limit=17");
    while (!page.path("items").isEmpty()) {
      page.path("items")
          .forEach(item -> changes.add(Json.MAPPER.treeToValue(item, FeedEntry.class)));
      page = json("/v1/changes?limit=17&since=" + page.path("next").stringValue());
    }

    assertThat(changes).extracting(FeedEntry::sequence).isSorted().hasSize(400);
    assertThat(settled(changes)).isEqualTo(current);
  }

  @Test
  void theStreamSaysWhatTheChangesSay() throws IOException {
    String start = Cursor.start("feed-1", 2).toString();

    try (var reader = site.stream("/v1/stream?since=" + start)) {
      List<String> streamed = reader.take(400).stream().map(Event::data).toList();
      List<String> told = new ArrayList<>();
      json("/v1/changes?limit=1000").path("items").forEach(item -> told.add(item.toString()));

      assertThat(streamed).isEqualTo(told);
    }
  }

  private static FeedEntry something(
      Random random, long id, long sequence, Map<Long, EnrichedPost> open) {
    String host = id % 2 == 0 ? "a.example" : "b.example";
    EnrichedPost post = titled(post(host, id), "Take " + sequence);
    if (open.containsKey(id) && random.nextInt(3) == 0) {
      open.remove(id);
      return unpublished(post.key(), sequence);
    }
    return open.put(id, post) == null
        ? published(post, sequence)
        : updated(post, sequence, "title");
  }

  /** What one who follows every change has in the end, newest first. */
  private static List<FeedEntry> settled(List<FeedEntry> changes) {
    Map<String, FeedEntry> posts = new LinkedHashMap<>();
    for (FeedEntry change : changes) {
      posts.remove(change.id());
      if (change.post() != null) {
        posts.put(change.id(), change);
      }
    }
    List<FeedEntry> settled = new ArrayList<>(posts.values());
    Collections.reverse(settled);
    return settled;
  }

  private List<String> feedPages(int size, String filter) {
    List<String> urls = new ArrayList<>();
    String path = "/feed.json?limit=" + size + filter;
    while (path != null) {
      JsonNode page = json(path);
      StreamSupport.stream(page.path("items").spliterator(), false)
          .map(item -> item.path("url").stringValue())
          .forEach(urls::add);
      String next = page.path("next_url").asString(null);
      path = next == null ? null : next.substring(site.at("").toString().length());
    }
    return urls;
  }

  private JsonNode json(String path) {
    return Json.MAPPER.readTree(site.get(path).body());
  }

  private static List<String> urls(List<FeedEntry> entries) {
    return entries.stream().map(FeedEntry::url).toList();
  }
}
