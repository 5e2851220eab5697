package dev.copydesk.publish.push;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.updated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.publish.http.FeedSite;
import dev.copydesk.publish.push.Receiver.Answer;
import dev.copydesk.publish.push.Receiver.Heard;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hub to its subscribers, over the network. */
class HubTest {
  @TempDir Path folder;
  private FeedSite site;
  private Receiver receiver;

  @BeforeEach
  void open() {
    site = new FeedSite(folder);
    receiver = new Receiver();
    site.add(published(post(1), 1));
  }

  @AfterEach
  void close() {
    site.close();
    receiver.close();
  }

  @Test
  void isNamedByEveryFeed() {
    for (String path : List.of("/feed.json", "/feed.atom", "/feed.rss", "/changes.atom")) {
      HttpResponse<String> answer = site.get(path + "?category=emotions");

      assertThat(answer.headers().firstValue("Link"))
          .contains(
              "<%s>; rel=\"hub\", <%s>; rel=\"self\""
                  .formatted(site.at("/hub"), site.at(path + "?category=emotions")));
      assertThat(answer.body()).contains(site.at("/hub").toString());
    }
  }

  @Test
  void isNotNamedByThePageForPeopleNorWhereNothingIsNew() {
    String tag = site.get("/feed.atom").headers().firstValue("ETag").orElseThrow();

    assertThat(site.get("/").headers().firstValue("Link")).isEmpty();
    assertThat(site.get("/feed.atom", "If-None-Match", tag).headers().firstValue("Link")).isEmpty();
  }

  @Test
  void asksTheReceiverWhetherItMeansIt() throws Exception {
    HttpResponse<String> answer = subscribe("/feed.atom", Map.of("hub.lease_seconds", "86400"));

    assertThat(answer.statusCode()).isEqualTo(202);
    Map<String, String> asked = await().until(this::asked, each -> each.size() == 1).get(0).query();
    assertThat(asked)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", topic("/feed.atom"))
        .containsEntry("hub.lease_seconds", "86400")
        .containsEntry("own", "kept");
    assertThat(asked.get("hub.challenge")).hasSizeGreaterThan(20);
  }

  @Test
  void asksEachTimeSomethingElse() throws Exception {
    subscribe("/feed.atom");
    await().until(this::asked, each -> each.size() == 1);
    subscribe("/feed.atom");
    await().until(this::asked, each -> each.size() == 2);

    assertThat(asked())
        .extracting(each -> each.query().get("hub.challenge"))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"1, 300", "999999999, 2592000", "'', 864000"})
  void grantsALeaseOfAReasonableLength(String asked, String granted) throws Exception {
    subscribe("/feed.atom", Map.of("hub.lease_seconds", asked));

    assertThat(await().until(this::asked, each -> each.size() == 1).get(0).query())
        .containsEntry("hub.lease_seconds", granted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.json", "/feed.atom", "/feed.rss", "/changes.atom"})
  void sendsTheTopicItself(String path) throws Exception {
    subscribed(path);

    site.add(published(post(2), 2));

    Heard news = news(1).get(0);
    HttpResponse<String> topic = site.get(path);
    assertThat(news.body()).isEqualTo(topic.body());
    assertThat(news.headers())
        .containsEntry("content-type", topic.headers().firstValue("Content-Type").orElseThrow())
        .containsEntry("link", topic.headers().firstValue("Link").orElseThrow())
        .doesNotContainKey("x-hub-signature");
  }

  @Test
  void signsWithTheSecretThatWasAgreedUpon() throws Exception {
    subscribed("/feed.json", Map.of("hub.secret", "sésame"));

    site.add(published(post(2), 2));

    Heard news = news(1).get(0);
    assertThat(news.headers())
        .containsEntry("x-hub-signature", "sha256=" + hmac("sésame", news.body()));
  }

  @Test
  void tellsOfRemovals() throws Exception {
    subscribed("/changes.atom");

    site.add(unpublished(key(1), 2));

    assertThat(news(1).get(0).body()).contains("at:deleted-entry");
  }

  @Test
  void tellsOfSeveralChangesAtOnce() throws Exception {
    subscribed("/feed.json");

    site.add(published(post(2), 2), published(post(3), 3), updated(titled(post(3), "New"), 4));

    assertThat(news(1).get(0).body()).contains("post/2", "post/3", "New");
    assertThat(staysAt(1)).isTrue();
  }

  @Test
  void tellsNobodyOfWhatTheyDidNotAskFor() throws Exception {
    subscribed("/feed.json?category=unheard-of");

    site.add(published(post(2), 2));

    assertThat(staysAt(0)).isTrue();
  }

  @Test
  void tellsOfAFilteredFeedWhatIsInIt() throws Exception {
    subscribed("/feed.json?category=emotions&language=en");

    site.add(published(post(2), 2));

    assertThat(news(1).get(0).body()).contains("post/2");
  }

  @Test
  void tellsOnceWhoSubscribedTwice() throws Exception {
    subscribed("/feed.json");
    subscribed("/feed.json");

    site.add(published(post(2), 2));

    news(1);
    assertThat(staysAt(1)).isTrue();
  }

  @Test
  void keepsTheFeedsOfOneReceiverApart() throws Exception {
    subscribed("/feed.json");
    subscribed("/feed.rss");

    site.add(published(post(2), 2));

    assertThat(news(2))
        .extracting(each -> each.headers().get("content-type"))
        .containsExactlyInAnyOrder(
            "application/feed+json; charset=utf-8", "application/rss+xml; charset=utf-8");
  }

  @Test
  void tellsNobodyWhoDoesNotMeanIt() throws Exception {
    receiver.answer(each -> new Answer(200, "something else"));
    subscribe("/feed.json");
    await().until(this::asked, each -> each.size() == 1);

    site.add(published(post(2), 2));

    assertThat(staysAt(0)).isTrue();
  }

  @Test
  void tellsNobodyWhoEchoesWithAnError() throws Exception {
    receiver.answer(each -> new Answer(404, each.query().getOrDefault("hub.challenge", "")));
    subscribe("/feed.json");
    await().until(this::asked, each -> each.size() == 1);

    site.add(published(post(2), 2));

    assertThat(staysAt(0)).isTrue();
  }

  @Test
  void endsWhenTheReceiverMeansThatToo() throws Exception {
    subscribed("/feed.json");
    ask("unsubscribe", "/feed.json", Map.of());
    await().until(() -> receiver.modes().contains("unsubscribe"));
    await().until(this::everythingIsVerified);

    site.add(published(post(2), 2));

    assertThat(staysAt(0)).isTrue();
    assertThat(asked().get(1).query()).doesNotContainKey("hub.lease_seconds");
  }

  @Test
  void goesOnWhenSomebodyElseAsksForAnEnd() throws Exception {
    subscribed("/feed.json");
    receiver.answer(each -> each.method().equals("GET") ? Answer.of(404) : Answer.of(200));
    ask("unsubscribe", "/feed.json", Map.of());
    await().until(() -> receiver.modes().contains("unsubscribe"));

    site.add(published(post(2), 2));

    assertThat(news(1)).hasSize(1);
  }

  @Test
  void endsWithTheLease() throws Exception {
    subscribed("/feed.json", Map.of("hub.lease_seconds", "600"));
    site.pass(Duration.ofSeconds(601));

    site.add(published(post(2), 2));

    assertThat(staysAt(0)).isTrue();
  }

  @Test
  void triesAgainLaterAndSendsWhatIsNewByThen() throws Exception {
    subscribed("/feed.json");
    receiver.answerNews(500);
    site.add(published(post(2), 2));
    failed(1);

    receiver.answerNews(204);
    site.add(published(post(3), 3));
    assertThat(staysAt(1)).isTrue();
    site.pass(Duration.ofSeconds(3));

    assertThat(news(2).get(1).body()).contains("post/2", "post/3");
    site.pass(Duration.ofDays(5));
    assertThat(staysAt(2)).isTrue();
  }

  @Test
  void followsNoRedirect() throws Exception {
    subscribed("/feed.json");
    receiver.answerNews(302);

    site.add(published(post(2), 2));

    failed(1);
    site.pass(Duration.ofSeconds(3));
    assertThat(news(2)).hasSize(2);
  }

  @Test
  void endsWhenTheReceiverIsGone() throws Exception {
    subscribed("/feed.json");
    receiver.answerNews(410);
    site.add(published(post(2), 2));
    news(1);

    receiver.answerNews(200);
    site.add(published(post(3), 3));

    assertThat(staysAt(1)).isTrue();
  }

  @Test
  void givesUpAfterDaysAndSaysSo() throws Exception {
    subscribed("/feed.json", Map.of("hub.lease_seconds", "2592000"));
    receiver.answerNews(500);
    site.add(published(post(2), 2));
    for (int tries = 1; tries <= 10; tries++) {
      failed(tries);
      site.pass(Duration.ofHours(32));
    }

    await().until(() -> receiver.modes().contains("denied"));
    Map<String, String> denial = asked().get(1).query();
    assertThat(denial).containsEntry("hub.topic", topic("/feed.json")).containsEntry("own", "kept");
    assertThat(denial.get("hub.reason")).contains("answered 500");
    site.pass(Duration.ofDays(3));
    assertThat(staysAt(11)).isTrue();
  }

  @Test
  void goesOnAfterARestartWithWhatWasMissed() throws Exception {
    subscribed("/feed.json");
    String there = site.at("").toString();
    receiver.answerNews(500);
    site.add(published(post(2), 2));
    news(1);
    site.close();
    receiver.answerNews(200);

    site = new FeedSite(folder);
    site.pass(Duration.ofSeconds(4));

    assertThat(news(2).get(1).body()).contains("post/2").contains(there + "/feed.json");
  }

  @Test
  void waitsUntilTheNodeHasTheFeed() throws Exception {
    subscribed("/feed.json");
    site.isNotReady("is being read");

    site.add(published(post(2), 2));
    site.letThemLook();
    assertThat(receiver.news()).isEmpty();
    assertThat(subscribe("/feed.json").statusCode()).isEqualTo(503);
    site.isReady();

    assertThat(news(1).get(0).body()).contains("post/2");
  }

  @Test
  void doesNotLetOneReceiverWaitForAnother() throws Exception {
    var told = new CountDownLatch(1);
    try (var silent = new Receiver()) {
      silent.answer(
          each -> {
            if (each.method().equals("POST")) {
              waitFor(told);
            }
            return Receiver.agree(each);
          });
      ask("subscribe", "/feed.json", Map.of("hub.callback", silent.address("slow")));
      await().until(() -> silent.modes().size() == 1);
      await().until(this::everythingIsVerified);
      subscribed("/feed.json");

      site.add(published(post(2), 2));

      assertThat(news(1)).hasSize(1);
      assertThat(silent.news()).isEmpty();
      told.countDown();
    }
  }

  private void subscribed(String path) throws Exception {
    subscribed(path, Map.of());
  }

  /** Returns when the subscription is in force. */
  private void subscribed(String path, Map<String, String> more) throws Exception {
    int before = asked().size();
    assertThat(subscribe(path, more).statusCode()).isEqualTo(202);
    await().until(() -> asked().size() == before + 1);
    await().until(this::everythingIsVerified);
  }

  /** Returns when it is noted that the receiver could not be told so often. */
  private void failed(int times) {
    await().until(() -> failures() == times);
  }

  private int failures() {
    try (var file = PushFile.open(folder)) {
      return file.ask("SELECT max(failures) FROM subscription", row -> row.getInt(1)).get(0);
    }
  }

  private boolean everythingIsVerified() {
    try (var file = PushFile.open(folder)) {
      return new Subscriptions(file).intents(1).isEmpty();
    }
  }

  private HttpResponse<String> subscribe(String path) throws Exception {
    return subscribe(path, Map.of());
  }

  private HttpResponse<String> subscribe(String path, Map<String, String> more) throws Exception {
    return ask("subscribe", path, more);
  }

  private HttpResponse<String> ask(String mode, String path, Map<String, String> more)
      throws Exception {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.mode", mode);
    form.put("hub.topic", topic(path));
    form.put("hub.callback", receiver.address("callback?own=kept"));
    form.putAll(more);
    return site.post("/hub", encoded(form));
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            each ->
                each.getKey() + '=' + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private String topic(String path) {
    return site.at(path).toString();
  }

  private List<Heard> asked() {
    return receiver.heard("GET");
  }

  private List<Heard> news(int count) {
    Callable<List<Heard>> news = receiver::news;
    return await().until(news, each -> each.size() == count);
  }

  /** Whether the receiver has heard so much, and nothing is on its way to it or due now. */
  private boolean staysAt(int count) {
    site.letThemLook();
    await().until(this::nobodyIsDue);
    return receiver.news().size() == count;
  }

  private boolean nobodyIsDue() {
    try (var file = PushFile.open(folder)) {
      var subscriptions = new Subscriptions(file);
      return subscriptions.intents(1).isEmpty()
          && subscriptions.due(site.clock.instant(), site.feed.store.end(), 1).isEmpty();
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String hmac(String secret, String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }
}
