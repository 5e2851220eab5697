package dev.copydesk.publish.http;

import static dev.copydesk.publish.SamplePosts.SITE;
import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.saying;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.post.Author;
import dev.copydesk.contract.post.Content;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Excerpts;
import dev.copydesk.contract.post.Excerpts.Excerpt;
import dev.copydesk.contract.post.Image;
import dev.copydesk.contract.post.Language;
import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.contract.post.TermMatch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a post holds, the newest page of every feed is half a megabyte at the most. */
class LargePostsTest {
  private static final int HALF_A_MEGABYTE = 512 * 1024;
  private static final Pattern ID = Pattern.compile("tag:mind\\.example,2026:post/\\d+");
  private static final String LONG = "word &amp; <b>more</b> ".repeat(15_000);

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

  /** Posts of which one thing is very large. */
  static Stream<Named<EnrichedPost>> large() {
    String letters = "a".repeat(300_000);
    String url = "https://mind.example/" + "?&".repeat(150_000);
    EnrichedPost post = post(10);
    return Stream.of(
        Named.of("title", titled(post, letters)),
        Named.of("content of markup", saying(post, "&lt;".repeat(20_000))),
        Named.of("content of Arabic", saying(post, "خوف ".repeat(24_000))),
        Named.of("excerpt of words", excerpted(LONG, LONG)),
        Named.of("excerpt of links", excerpted("Fear", "<a href=\"/fear\">F</a>".repeat(15_000))),
        Named.of("definitions", with(post, Map.of("terms", terms(700, "fear ".repeat(80))))),
        Named.of("terms", with(post, Map.of("terms", terms(2_500, "")))),
        Named.of("categories", with(post, Map.of("categories", categories()))),
        Named.of("embeds", with(post, Map.of("content", embeds()))),
        Named.of("address", with(post, Map.of("url", url))),
        Named.of("author", with(post, Map.of("author", new Author(1, letters, url)))),
        Named.of("image", with(post, Map.of("image", new Image(1, url, letters, 1, 1)))),
        Named.of("language", with(post, Map.of("language", language(letters)))));
  }

  @ParameterizedTest
  @MethodSource("large")
  void oneLargePostStandsAmongTheOthers(EnrichedPost large) {
    for (long id = 1; id <= 20; id++) {
      site.add(published(id == 10 ? large : post(id), id));
    }

    for (String path : Addresses.FEEDS) {
      assertThat(ids(path)).as(path).hasSize(20);
    }
    String page = site.get("/").body();
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(HALF_A_MEGABYTE);
    assertThat(page.split("<article ")).hasSize(21);
  }

  @ParameterizedTest
  @MethodSource("large")
  void manyLargePostsTakeSeveralPages(EnrichedPost large) {
    for (long id = 1; id <= 8; id++) {
      site.add(published(with(large, Map.of("id", id)), id));
    }

    for (String path : Addresses.FEEDS) {
      assertThat(ids(path)).as(path).contains("tag:mind.example,2026:post/8");
    }
    assertThat(idsOfAllPages()).hasSize(8);
  }

  @Test
  void removalsOfLongAddressesAreTold() {
    for (long id = 1; id <= 100; id++) {
      site.add(published(post(id), 2 * id), at("https://mind.example/?" + "&".repeat(9_000), id));
    }

    for (String path : List.of("/feed.json", "/changes.atom")) {
      assertThat(ids(path)).as(path).hasSize(100);
    }
  }

  @Test
  void definitionsGoFirst() {
    site.add(published(with(post(1), Map.of("terms", terms(700, "fear ".repeat(80)))), 1));

    JsonNode item = Json.MAPPER.readTree(site.get("/feed.json").body()).at("/items/0");

    assertThat(item.at("/content_html").asString()).isEqualTo("<p>Fear is an old friend.</p>");
    assertThat(item.at("/_copydesk/terms").size()).isEqualTo(700);
    assertThat(item.at("/_copydesk/terms/0").has("definition")).isFalse();
  }

  @Test
  void thenTheContentGoes() {
    site.add(published(with(saying(post(1), "خوف ".repeat(24_000)), excerpt("Fear", "Fear")), 1));

    JsonNode item = Json.MAPPER.readTree(site.get("/feed.json").body()).at("/items/0");

    assertThat(item.at("/content_html").asString()).isEqualTo("Fear");
    assertThat(item.at("/_copydesk/categories/0/slug").asString()).isEqualTo("emotions");
  }

  @Test
  void andAtLastThereIsTheHeadline() {
    site.add(published(with(post(1), Map.of("categories", categories())), 1));

    JsonNode item = Json.MAPPER.readTree(site.get("/feed.json").body()).at("/items/0");

    assertThat(item.at("/title").asString()).isEqualTo("Fear & hope 1");
    assertThat(item.at("/url").asString()).isEqualTo("https://mind.example/fear-1/");
    assertThat(item.at("/content_html").asString()).isEqualTo("Fear &amp; hope 1");
  }

  @Test
  void aLongExcerptIsCut() {
    site.add(published(with(post(1), excerpt(LONG, LONG)), 1));

    JsonNode item = Json.MAPPER.readTree(site.get("/feed.json").body()).at("/items/0");

    assertThat(item.at("/content_html").asString()).isEqualTo("<p>Fear is an old friend.</p>");
    assertThat(item.at("/_copydesk/excerpt/card/text").asString()).hasSize(4_000).endsWith("…");
    assertThat(item.at("/_copydesk/excerpt/card/codePoints").asInt()).isEqualTo(4_000);
  }

  private Set<String> ids(String path) {
    String body = site.get(path + "?limit=100").body();
    assertThat(body.getBytes(StandardCharsets.UTF_8)).as(path).hasSizeLessThan(HALF_A_MEGABYTE);
    var ids = new TreeSet<String>();
    ID.matcher(body).results().map(MatchResult::group).forEach(ids::add);
    return ids;
  }

  private Set<String> idsOfAllPages() {
    var ids = new TreeSet<String>();
    String path = "/feed.json?limit=100";
    while (path != null) {
      JsonNode page = Json.MAPPER.readTree(site.get(path).body());
      page.path("items").forEach(item -> ids.add(item.path("id").asString()));
      String next = page.path("next_url").asString(null);
      path = next == null ? null : next.substring(site.at("").toString().length());
    }
    return ids;
  }

  private static FeedEntry at(String url, long id) {
    ObjectNode removal = Json.MAPPER.valueToTree(unpublished(key(id), 2 * id + 1));
    return Json.MAPPER.treeToValue(removal.put("url", url), FeedEntry.class);
  }

  private static EnrichedPost excerpted(String text, String html) {
    return with(post(10), excerpt(text, html));
  }

  private static Map<String, Object> excerpt(String text, String html) {
    var excerpt = new Excerpt(text, html, false, 1, 2, text.length(), null, null);
    return Map.of(
        "excerpt", new Excerpts(Excerpts.Source.MANUAL, "en", null, excerpt, excerpt, excerpt));
  }

  private static List<TermMatch> terms(int count, String definition) {
    return IntStream.range(0, count)
        .mapToObj(
            each ->
                new TermMatch(
                    "t" + each,
                    "Term " + each,
                    "https://" + SITE + "/" + each,
                    definition,
                    "en",
                    1,
                    0.5,
                    null,
                    List.of()))
        .toList();
  }

  private static List<PostTerm> categories() {
    PostTerm one = post(1).categories().get(0);
    return IntStream.range(0, 1_500)
        .mapToObj(
            id ->
                new PostTerm(
                    id, "Mood " + id, "m" + id, null, one.path(), one.resolution(), one.source()))
        .toList();
  }

  private static Content embeds() {
    String html =
        IntStream.range(0, 1_500)
            .mapToObj("<iframe src=\"https://film.example/%d\"></iframe>"::formatted)
            .reduce("", String::concat);
    return new Content(html, "");
  }

  private static Language language(String code) {
    return new Language(code, Language.Source.DECLARED, null);
  }
}
