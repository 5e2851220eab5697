package dev.copydesk.publish.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.publish.http.FeedSite;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the hub refuses, and what it says then. */
class HubRequestsTest {
  private static final String PUBLIC = "https://93.184.216.34/callback";

  @TempDir Path folder;
  @TempDir Path other;
  private FeedSite site;

  @BeforeEach
  void open() {
    site = new FeedSite(folder, FeedSite.options(folder, false, Map.of()), Optional.empty());
  }

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "hub.mode, dance, use subscribe or unsubscribe",
    "hub.mode, '', use subscribe or unsubscribe",
    "hub.mode, publish, use subscribe or unsubscribe",
    "hub.callback, '', use http or https",
    "hub.callback, http://127.0.0.1:9092/, not public",
    "hub.callback, http://[::1]/, not public",
    "hub.topic, '', the address of a feed of this service",
    "hub.topic, https://elsewhere.example/feed.atom, the address of a feed of this service",
    "hub.lease_seconds, soon, a number of seconds",
    "hub.lease_seconds, -1, a number of seconds"
  })
  void saysWhatIsWrongAndHowToMendIt(String name, String value, String mend) throws Exception {
    HttpResponse<String> answer = ask(Map.of(name, value));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode fault = Json.MAPPER.readTree(answer.body()).at("/faults/0");
    assertThat(fault.get("path").asString()).isEqualTo(name);
    assertThat(fault.get("found").asString()).isEqualTo(value);
    assertThat(fault.get("fix").asString()).contains(mend);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hub.mode", "hub.callback", "hub.topic"})
  void needsThree(String name) throws Exception {
    Map<String, String> form = form();
    form.remove(name);

    assertThat(site.post("/hub", HubTest.encoded(form)).statusCode()).isEqualTo(400);
  }

  @Test
  void takesNoSecretOfTwoHundredBytesAndShowsNone() throws Exception {
    HttpResponse<String> answer = ask(Map.of("hub.secret", "é".repeat(100)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("199 bytes").doesNotContain("é");
    assertThat(ask(Map.of("hub.secret", "é".repeat(99))).statusCode()).isEqualTo(202);
  }

  @Test
  void namesTheFeedThatIsMeant() throws Exception {
    String asked = site.at("/feed.atom?language=en&category=emotions").toString();

    HttpResponse<String> answer = ask(Map.of("hub.topic", asked));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(site.at("/feed.atom?category=emotions&language=en").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1/changes", "/feed.xml", "/feed.atom/more"})
  void knowsFeedsOnly(String path) throws Exception {
    assertThat(ask(Map.of("hub.topic", site.at(path).toString())).statusCode()).isEqualTo(400);
  }

  @Test
  void tellsOfNoArchive() throws Exception {
    String archive = site.at("/feed.atom?before=MSBmZWVkLTEgMCww").toString();

    assertThat(ask(Map.of("hub.topic", archive)).body())
        .contains("use the feed's own name: " + site.at("/feed.atom"));
  }

  @Test
  void refusesAFeedThatCannotBeAskedFor() throws Exception {
    HttpResponse<String> answer =
        ask(Map.of("hub.topic", site.at("/feed.atom?text=none").toString()));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("full or excerpt");
  }

  @Test
  void passesOverWhatItDoesNotKnow() throws Exception {
    assertThat(ask(Map.of("foo", "bar", "hub.foo", "hub.bar")).statusCode()).isEqualTo(202);
  }

  @Test
  void takesNoEndlessRequest() throws Exception {
    HttpResponse<String> answer = ask(Map.of("more", "a".repeat(20_000)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("16384");
  }

  @Test
  void saysWhatIsNoForm() throws Exception {
    HttpResponse<String> answer = site.post("/hub", "hub.mode=%zz");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("send a form");
  }

  @Test
  void hasNoMoreSubscriptionsThanItMay() throws Exception {
    for (int i = 0; i < FeedSite.MOST_SUBSCRIPTIONS; i++) {
      try (var file = PushFile.open(folder)) {
        new Subscriptions(file)
            .begin(Samples.intent(i), site.feed.store.end(), site.clock.instant());
      }
    }

    HttpResponse<String> answer = ask(Map.of());

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(ask(Map.of("hub.mode", "unsubscribe")).statusCode()).isEqualTo(202);
  }

  @Test
  void goesByThePublicAddressWhereThereIsOne() throws Exception {
    var options = FeedSite.options(other, false, Map.of());
    try (var named = new FeedSite(other, options, Optional.of("https://feeds.example/news/"))) {
      assertThat(named.get("/feed.json").headers().firstValue("Link"))
          .contains(
              "<https://feeds.example/news/hub>; rel=\"hub\","
                  + " <https://feeds.example/news/feed.json>; rel=\"self\"");
      Map<String, String> form = form();
      form.put("hub.topic", "https://feeds.example/news/feed.json");

      assertThat(named.post("/hub", HubTest.encoded(form)).statusCode()).isEqualTo(202);
      form.put("hub.topic", named.at("/feed.json").toString());
      assertThat(named.post("/hub", HubTest.encoded(form)).statusCode()).isEqualTo(400);
    }
  }

  private HttpResponse<String> ask(Map<String, String> more) throws Exception {
    Map<String, String> form = form();
    form.putAll(more);
    return site.post("/hub", HubTest.encoded(form));
  }

  private Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.mode", "subscribe");
    form.put("hub.topic", site.at("/feed.atom").toString());
    form.put("hub.callback", PUBLIC);
    return form;
  }
}
