package dev.copydesk.publish.push;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.updated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.http.FeedSite;
import dev.copydesk.publish.push.Receiver.Answer;
import dev.copydesk.publish.push.Receiver.Heard;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Changes to those whom the operator names, over the network. */
class WebhooksTest {
  private static final String KEY = "whsec_" + "A".repeat(32);
  private static final String OTHER_SITE = "body.example";

  @TempDir Path folder;
  private FeedSite site;
  private Receiver receiver;

  @BeforeEach
  void open() throws Exception {
    receiver = new Receiver();
    start("");
  }

  @AfterEach
  void close() {
    site.close();
    receiver.close();
  }

  @Test
  void tellsOfEachChangeInItsOrder() {
    site.add(published(post(1), 1), updated(titled(post(1), "New"), 2, "title"));
    site.add(unpublished(key(1), 3));

    List<JsonNode> messages = messages(3);
    assertThat(messages)
        .extracting(each -> each.get("type").asString())
        .last()
        .isEqualTo("post.unpublished");
    assertThat(sequences()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void saysWhatTheFeedSays() {
    site.add(published(post(1), 1));

    JsonNode message = messages(1).get(0);
    assertThat(message.get("type").asString()).isEqualTo("post.published");
    assertThat(Instant.parse(message.get("timestamp").asString()))
        .isEqualTo(published(post(1), 1).updated());
    assertThat(Json.MAPPER.treeToValue(message.get("data"), FeedEntry.class))
        .isEqualTo(published(post(1), 1));
  }

  @Test
  void signsAsStandardWebhooksAreVerified() throws Exception {
    site.clock.pass(Duration.between(site.clock.instant(), Instant.now()));
    site.add(published(post(1), 1));
    messages(1);

    Heard heard = receiver.news().get(0);
    Map<String, List<String>> headers = new HashMap<>();
    heard
        .headers()
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
    new Webhook(KEY.substring("whsec_".length()))
        .verify(heard.body(), HttpHeaders.of(headers, (name, value) -> true));
  }

  @Test
  void tellsOfWhatWasAskedFor() throws Exception {
    restart("site=" + OTHER_SITE);

    site.add(published(post(1), 1), published(post(OTHER_SITE, 2), 2));

    assertThat(messages(1).get(0).at("/data/id").asString()).isEqualTo(OTHER_SITE + "/post/2");
  }

  @Test
  void sendsTheSameMessageAgainUntilItArrives() {
    receiver.answerNews(503);
    site.add(published(post(1), 1));
    failed(1);

    receiver.answerNews(200);
    site.pass(Duration.ofSeconds(3));

    messages(2);
    assertThat(ids()).containsExactly(ids().get(0), ids().get(0));
    site.pass(Duration.ofDays(1));
    site.add(published(post(2), 2));
    assertThat(messages(3).get(2).at("/data/sequence").asLong()).isEqualTo(2);
  }

  @Test
  void waitsForWhoIsOutOfReachAndKeepsTheOrder() {
    receiver.answerNews(503);
    site.add(published(post(1), 1), published(post(2), 2), published(post(3), 3));
    for (int tries = 1; tries <= 5; tries++) {
      failed(tries);
      site.pass(Duration.ofHours(3));
    }

    receiver.answerNews(200);
    site.pass(Duration.ofHours(3));

    await().until(() -> sequences().contains(3L));
    assertThat(sequences()).isSorted();
  }

  @Test
  void goesOnWithOtherPostsWhenOneIsNotTaken() {
    refuse(1);
    site.add(published(post(1), 1), published(post(2), 2), updated(titled(post(1), "New"), 3));
    triesThrice();

    await().until(() -> sequences().contains(2L));
    assertThat(sequences()).doesNotContain(3L);
    assertThat(state().get("owed").asInt()).isBetween(1, 2);
  }

  @Test
  void sendsWhatIsOwedBeforeWhatIsNewerOfTheSamePost() {
    refuse(1);
    site.add(published(post(1), 1), updated(titled(post(1), "New"), 2), published(post(2), 3));
    triesThrice();
    await().until(() -> sequences().contains(3L));

    receiver.answerNews(200);
    site.pass(Duration.ofHours(1));

    await().until(() -> sequences().contains(2L));
    List<Long> ofOne = sequences().stream().filter(each -> each < 3).toList();
    assertThat(ofOne).isSorted();
    await().until(() -> state().get("owed").asInt() == 0);
  }

  @Test
  void tellsNothingThatWasUnpublishedMeanwhile() {
    refuse(1);
    site.add(published(post(1), 1), published(post(2), 2));
    triesThrice();
    await().until(() -> sequences().contains(2L));

    site.add(unpublished(key(1), 3));
    receiver.answerNews(200);
    int before = receiver.news().size();
    site.pass(Duration.ofHours(1));

    await().until(() -> state().get("owed").asInt() == 0);
    assertThat(receiver.news().subList(before, receiver.news().size()))
        .isNotEmpty()
        .noneMatch(each -> each.body().contains("Fear is an old friend"));
  }

  @Test
  void pausesForWhoIsGone() {
    receiver.answerNews(410);
    site.add(published(post(1), 1));
    messages(1);

    await().until(() -> state().has("paused"));
    assertThat(state().get("paused").asString()).contains("answered 410");
    receiver.answerNews(200);
    site.pass(Duration.ofDays(1));
    site.add(published(post(2), 2));
    site.letThemLook();
    assertThat(receiver.news()).hasSize(1);
  }

  @Test
  void pausesForWhoIsOutOfReachForDays() {
    receiver.answerNews(503);
    site.add(published(post(1), 1));
    for (int tries = 1; tries <= 10; tries++) {
      failed(tries);
      site.pass(Duration.ofHours(32));
    }

    await().until(() -> state().has("paused"));
    assertThat(state().get("paused").asString()).contains("answered 503");
  }

  @Test
  void goesOnWithoutAGapWhenAnOperatorSaysSo() throws Exception {
    receiver.answerNews(410);
    site.add(published(post(1), 1));
    await().until(() -> state().has("paused"));
    site.add(published(post(2), 2), published(post(3), 3));
    receiver.answerNews(200);

    assertThat(operator("POST", "/v1/webhooks/app/redrive").statusCode()).isEqualTo(202);

    await().until(() -> sequences().contains(3L));
    assertThat(sequences()).containsExactly(1L, 1L, 2L, 3L);
    assertThat(state().has("paused")).isFalse();
  }

  @Test
  void goesOnAfterARestart() throws Exception {
    receiver.answerNews(503);
    site.add(published(post(1), 1));
    messages(1);

    receiver.answerNews(200);
    restart("");
    site.pass(Duration.ofSeconds(5));

    messages(2);
    assertThat(ids()).containsExactly(ids().get(0), ids().get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer a wrong one of some length", "Basic dXNlcjpwYXNz", ""})
  void showsNothingToOthers(String authorization) {
    HttpResponse<String> answer = site.get("/v1/webhooks", "Authorization", authorization);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(
            site.send("POST", "/v1/webhooks/app/redrive", "Authorization", authorization)
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void showsNoSecretAndNoAddress() {
    HttpResponse<String> answer = operator("GET", "/v1/webhooks");

    assertThat(answer.body()).contains("\"name\":\"app\"", "\"host\":\"127.0.0.1\"");
    assertThat(answer.body()).doesNotContain("AAAA", "/app");
  }

  @Test
  void knowsNoOtherName() {
    HttpResponse<String> answer = operator("POST", "/v1/webhooks/other/redrive");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("copydesk.webhook");
  }

  private void start(String filter) throws Exception {
    var webhook = new Settings(receiver.address("app"), filter);
    site =
        new FeedSite(
            folder, FeedSite.options(folder, false, Map.of("app", webhook)), Optional.empty());
    await().until(() -> state().has("at"));
  }

  private void restart(String filter) throws Exception {
    site.close();
    start(filter);
  }

  /** What an operator wrote. */
  private record Settings(String url, String query) implements WebhookSettings.Webhook {
    @Override
    public WebhookAddress address() {
      return WebhookAddress.of(url);
    }

    @Override
    public WebhookKey secret() {
      return WebhookKey.of(KEY);
    }

    @Override
    public Optional<String> filter() {
      return query.isEmpty() ? Optional.empty() : Optional.of(query);
    }
  }

  /** Takes everything but what is said of one post. */
  private void refuse(long id) {
    receiver.answer(each -> Answer.of(each.body().contains("post/" + id + "\"") ? 400 : 200));
  }

  private void triesThrice() {
    for (int tries = 1; tries < Webhooks.PATIENT; tries++) {
      failed(tries);
      site.pass(Duration.ofSeconds(31));
    }
    await().until(() -> state().get("owed").asInt() > 0);
  }

  /** Returns when it is noted that what comes next did not arrive so often. */
  private void failed(int times) {
    await().until(() -> state().get("failures").asInt() == times);
  }

  private List<JsonNode> messages(int atLeast) {
    Callable<List<Heard>> news = receiver::news;
    return await().until(news, each -> each.size() >= atLeast).stream()
        .map(each -> Json.MAPPER.readTree(each.body()))
        .toList();
  }

  private List<Long> sequences() {
    List<Long> sequences = new ArrayList<>();
    receiver
        .news()
        .forEach(
            each -> sequences.add(Json.MAPPER.readTree(each.body()).at("/data/sequence").asLong()));
    return sequences;
  }

  private List<String> ids() {
    return receiver.news().stream().map(each -> each.headers().get("webhook-id")).toList();
  }

  private JsonNode state() {
    return Json.MAPPER.readTree(operator("GET", "/v1/webhooks").body()).at("/webhooks/0");
  }

  private HttpResponse<String> operator(String method, String path) {
    return site.send(method, path, "Authorization", "Bearer " + FeedSite.TOKEN);
  }
}
