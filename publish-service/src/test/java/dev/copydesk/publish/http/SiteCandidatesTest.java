package dev.copydesk.publish.http;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.takenDown;
import static dev.copydesk.publish.SamplePosts.updated;
import static dev.copydesk.publish.SamplePosts.with;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.post.Candidate;
import dev.copydesk.contract.post.Candidate.Reason;
import dev.copydesk.contract.post.EnrichedPost;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor is told who asks which terms a site's glossary lacks. */
class SiteCandidatesTest {
  private static final String ALL = "/v1/candidates?site=mind.example";
  private static final Executor THREADS = task -> new Thread(task).start();

  @TempDir Path folder;
  private FeedSite site;

  @BeforeEach
  void openSite() {
    site = new FeedSite(folder);
    site.add(published(proposing(1, "inner critic"), 1));
    site.add(published(proposing(2, "inner critic", "splitting"), 2));
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void tellsWhichWhereAndWhy() {
    HttpResponse<String> answer = site.get("/v1/candidates?site=Mind.Example&min=2");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(Json.MAPPER.readTree(answer.body()))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"site": "mind.example", "candidates": [{
                  "phrase": "inner critic", "language": "en", "proposed": 2, "posts": 2, "count": 2,
                  "reasons": {"emphasised": 2},
                  "examples": [
                    {"key": "mind.example/post/1", "url": "https://mind.example/fear-1/",
                      "title": "Fear & hope 1"},
                    {"key": "mind.example/post/2", "url": "https://mind.example/fear-2/",
                      "title": "Fear & hope 2"}]}]}
                """));
  }

  @ParameterizedTest
  @CsvSource({"'', 2", "&limit=1, 1", "&min=3, 0", "&language=en, 2", "&language=fr, 0"})
  void tellsAsManyAsAreAskedFor(String query, int many) {
    assertThat(Json.MAPPER.readTree(site.get(ALL + query).body()).get("candidates")).hasSize(many);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/candidates, '?site: nothing; name the site whose posts propose them'",
    "/v1/candidates?site=, '?site: nothing; name the site'",
    "/v1/candidates?site=mind.example&min=0, '?min: 0; use a number from 1 to 100000'",
    "/v1/candidates?site=mind.example&limit=201, '?limit: 201; use a number from 1 to 200'"
  })
  void refusesWhatItCannotAnswer(String path, String why) {
    HttpResponse<String> answer = site.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains(why);
  }

  @Test
  void isTheSameWhileTheFeedIsTheSame() {
    String tag = site.get(ALL).headers().firstValue("ETag").orElseThrow();
    assertThat(site.get(ALL, "If-None-Match", tag).statusCode()).isEqualTo(304);

    site.add(updated(proposing(1), 3, "candidates"));

    assertThat(site.get(ALL, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void saysNothingOfAPostThatWasTakenDown() {
    assertThat(site.get(ALL).body()).contains("splitting");
    String then = site.get(ALL).headers().firstValue("Last-Modified").orElseThrow();

    site.add(takenDown(key(2), 3));

    HttpResponse<String> answer = site.get(ALL, "If-Modified-Since", then);
    assertThat(answer.body()).contains("\"proposed\":1").doesNotContain("splitting", "fear-2");
  }

  @Test
  void letsFewWait() throws Exception {
    // As many as can read the store at once, so that nothing is answered.
    var holding = new CountDownLatch(1);
    List<CompletableFuture<?>> readers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      readers.add(
          CompletableFuture.runAsync(() -> site.feed.store.read(unused -> hold(holding)), THREADS));
    }
    List<CompletableFuture<Integer>> asking = new ArrayList<>();
    for (int i = 0; i <= SiteCandidates.MOST_AT_ONCE; i++) {
      asking.add(CompletableFuture.supplyAsync(() -> site.get(ALL).statusCode(), THREADS));
    }

    assertThat(CompletableFuture.anyOf(asking.toArray(CompletableFuture[]::new)).get(10, SECONDS))
        .isEqualTo(503);

    holding.countDown();
    assertThat(asking.stream().map(CompletableFuture::join).filter(status -> status == 200))
        .hasSize(SiteCandidates.MOST_AT_ONCE);
    readers.forEach(CompletableFuture::join);
  }

  private static Void hold(CountDownLatch until) {
    try {
      until.await();
      return null;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EnrichedPost proposing(long id, String... phrases) {
    List<Candidate> candidates =
        List.of(phrases).stream()
            .map(each -> new Candidate(each, 1, Reason.EMPHASISED, 0.5))
            .toList();
    return with(post(id), Map.of("candidates", candidates));
  }
}
