package dev.copydesk.publish.http;

import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.updated;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.http.EventReader.Event;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
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
    assertThat(feedPages(7, "")).containsExactlyInAnyOrderElementsOf(urls(current));
  }

  @Test
  void theJsonFeedOfASiteShowsItsPosts() {
    List<FeedEntry> ofOne = current.stream().filter(it -> it.site().equals("b.example")).toList();

    assertThat(feedPages(5, "&site=b.example")).containsExactlyElementsOf(urls(ofOne));
    assertThat(xmlPages("/feed.atom?limit=5&site=b.example")).isEqualTo(ids(ofOne));
    assertThat(xmlPages("/feed.rss?limit=5&site=b.example")).isEqualTo(ids(ofOne));
  }

  @Test
  void atomAndRssAndTheJsonFeedShowTheSamePostsInTheSameOrder() {
    List<String> shown = ids(current);

    assertThat(jsonItems("/feed.json?limit=100", "id")).isEqualTo(shown);
    for (String path : List.of("/feed.atom?limit=100", "/feed.rss?limit=100")) {
      assertThat(read(path).getEntries()).extracting(SyndEntry::getUri).isEqualTo(shown);
    }
  }

  @Test
  void aReaderSeesTheSameTitlesLinksAndDatesInAtomAndRssAndTheJsonFeed() {
    var titles = current.stream().map(entry -> entry.post().title().text()).toList();
    assertThat(jsonItems("/feed.json?limit=100", "title")).isEqualTo(titles);
    assertThat(jsonItems("/feed.json?limit=100", "url")).isEqualTo(urls(current));
    for (String path : List.of("/feed.atom?limit=100", "/feed.rss?limit=100")) {
      List<SyndEntry> entries = read(path).getEntries();
      assertThat(entries).extracting(SyndEntry::getTitle).isEqualTo(titles);
      assertThat(entries).extracting(SyndEntry::getLink).isEqualTo(urls(current));
      assertThat(entries)
          .extracting(SyndEntry::getPublishedDate)
          .allMatch(date -> date.toInstant().equals(Instant.parse("2026-02-28T09:00:00Z")));
    }
  }

  @Test
  void theArchivesOfAtomAndRssShowTheCurrentPosts() {
    assertThat(xmlPages("/feed.atom?limit=7")).containsExactlyInAnyOrderElementsOf(ids(current));
    assertThat(xmlPages("/feed.rss?limit=7")).containsExactlyInAnyOrderElementsOf(ids(current));
  }

  @Test
  void theFeedOfChangesShowsTheSamePostsAndWhatIsGone() {
    assertThat(read("/changes.atom?limit=100").getEntries())
        .extracting(SyndEntry::getUri)
        .isEqualTo(ids(current));
    Set<String> gone = new HashSet<>();
    site.feed.log().forEach(entry -> gone.add(entry.id()));
    current.forEach(entry -> gone.remove(entry.id()));
    assertThat(jsonItems("/feed.json?limit=100", "/_copydesk/removed", "key"))
        .containsExactlyInAnyOrderElementsOf(gone);
    assertThat(
            Jsoup.parse(site.get("/changes.atom").body(), "", Parser.xmlParser())
                .select("at|deleted-entry"))
        .hasSameSizeAs(gone);
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

  /** Each post once, as a reader has it that goes from the newest page to the oldest. */
  private List<String> feedPages(int size, String filter) {
    Set<String> urls = new LinkedHashSet<>();
    String path = "/feed.json?limit=" + size + filter;
    while (path != null) {
      urls.addAll(jsonItems(path, "url"));
      path = local(json(path).path("next_url").asString(null));
    }
    return List.copyOf(urls);
  }

  private List<String> xmlPages(String first) {
    Set<String> ids = new LinkedHashSet<>();
    String path = first;
    while (path != null) {
      read(path).getEntries().forEach(entry -> ids.add(entry.getUri()));
      Element link =
          Jsoup.parse(site.get(path).body(), "", Parser.xmlParser())
              .selectFirst("[rel=prev-archive]");
      path = link == null ? null : local(link.attr("href"));
    }
    return List.copyOf(ids);
  }

  private String local(String url) {
    return url == null ? null : url.substring(site.at("").toString().length());
  }

  private SyndFeed read(String path) {
    try {
      return new SyndFeedInput().build(new StringReader(site.get(path).body()));
    } catch (FeedException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> jsonItems(String path, String field) {
    return jsonItems(path, "/items", field);
  }

  private List<String> jsonItems(String path, String list, String field) {
    return StreamSupport.stream(json(path).at(list).spliterator(), false)
        .map(item -> item.path(field).stringValue())
        .toList();
  }

  private static List<String> ids(List<FeedEntry> entries) {
    return entries.stream()
        .map(entry -> "tag:" + entry.site() + ",2026:post/" + entry.post().id())
        .toList();
  }

  private JsonNode json(String path) {
    return Json.MAPPER.readTree(site.get(path).body());
  }

  private static List<String> urls(List<FeedEntry> entries) {
    return entries.stream().map(FeedEntry::url).toList();
  }
}
