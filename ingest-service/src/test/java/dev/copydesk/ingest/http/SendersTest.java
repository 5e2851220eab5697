package dev.copydesk.ingest.http;

import static dev.copydesk.ingest.Samples.NOW;
import static dev.copydesk.ingest.Samples.json;
import static dev.copydesk.ingest.Samples.list;
import static dev.copydesk.ingest.http.RunningIngest.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.copydesk.contract.Topics;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody speaks for a site whose credential they do not have. */
class SendersTest {
  private static final String MIND = "token-of-mind-example-1234";
  private static final String OTHER = "token-of-other-example-123";
  private static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final RunningIngest ingest =
      new RunningIngest(
          "secrets", "mind.example=" + MIND + ",other.example=" + OTHER + ",mind.example=" + KEY);

  @AfterEach
  void close() {
    ingest.close();
  }

  @Test
  void areAskedForACredential() {
    HttpResponse<String> answer = ingest.postJson("/v1/events", json("post"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(RunningIngest.json(answer).at("/faults/0/found").asString())
        .isEqualTo("no credential");
  }

  @Test
  void fillNoTopicWithoutACredential() {
    ingest.postJson("/v1/events", "{oops");
    ingest.postJson("/v1/glossary", "{}");

    assertThat(ingest.log.history()).isEmpty();
  }

  @Test
  void sendWithTheirToken() {
    assertThat(post(MIND, json("post")).statusCode()).isEqualTo(202);
  }

  @Test
  void sendSignedAndAreReferredToByTheirOwnId() throws Exception {
    String body = json("post").toString();
    long at = NOW.getEpochSecond();

    HttpResponse<String> answer =
        ingest.post(
            "/v1/events",
            body,
            "Content-Type",
            JSON,
            "webhook-id",
            "msg_1",
            "webhook-timestamp",
            String.valueOf(at),
            "webhook-signature",
            new Webhook(KEY).sign("msg_1", at, body));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(RunningIngest.json(answer).path("reference").asString()).isEqualTo("msg_1");
  }

  @Test
  void areRefusedWhatBelongsToAnotherSite() {
    HttpResponse<String> answer = post(OTHER, json("post"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(RunningIngest.json(answer).at("/faults/0/found").asString())
        .isEqualTo("something of mind.example");
    assertThat(ingest.records(Topics.POSTS)).isEmpty();
  }

  @Test
  void leaveNoRefusalUnderAnotherSitesKey() {
    post(OTHER, json("post"));

    assertThat(ingest.records(Topics.REJECTED).get(0).key()).doesNotContain("mind.example");
  }

  @Test
  void areRefusedOnlyTheItemsOfAnotherSite() {
    var mixed = list("post");
    mixed.add(json("post").put("link", "https://other.example/x"));

    HttpResponse<String> answer = post(OTHER, mixed);

    assertThat(answer.statusCode()).isEqualTo(207);
    assertThat(RunningIngest.json(answer).at("/items/0/status").asInt()).isEqualTo(403);
    assertThat(RunningIngest.json(answer).at("/items/1/status").asInt()).isEqualTo(202);
  }

  @Test
  void areRefusedAnotherSiteInTheQuery() {
    HttpResponse<String> answer =
        ingest.post(
            "/v1/events?site=mind.example",
            json("post").toString(),
            "Content-Type",
            JSON,
            "Authorization",
            "Bearer " + OTHER);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(ingest.records(Topics.POSTS)).isEmpty();
  }

  @Test
  void needNotNameTheOneSiteOfTheirGlossary() {
    HttpResponse<String> answer =
        ingest.post(
            "/v1/glossary",
            "{\"term\":\"Id\"}",
            "Content-Type",
            JSON,
            "Authorization",
            "Bearer " + OTHER);

    assertThat(RunningIngest.json(answer).path("key").asString()).isEqualTo("other.example/und/id");
  }

  private HttpResponse<String> post(String token, Object body) {
    return ingest.post(
        "/v1/events", body.toString(), "Content-Type", JSON, "Authorization", "Bearer " + token);
  }
}
