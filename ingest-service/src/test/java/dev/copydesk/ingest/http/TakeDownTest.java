package dev.copydesk.ingest.http;

import static dev.copydesk.ingest.http.RunningIngest.json;
import static dev.copydesk.ingest.http.RunningIngest.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Topics;
import dev.copydesk.ingest.Samples;
import java.net.http.HttpResponse;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Taking posts down, and lifting that, as operators do. */
class TakeDownTest {
  private static final String TOKEN = "the token of an operator";
  private static final String SITE = "mind.example";
  private static final String POST = SITE + "/post/4102";
  private static final String ASKED = "{\"key\": \"" + POST + "\", \"reason\": \"A court.\"}";

  private RunningIngest ingest = new RunningIngest();

  @AfterEach
  void close() {
    ingest.close();
  }

  @Test
  void writesItDownAndSaysItToAllWhoMayHoldSomething() {
    HttpResponse<String> answer = ingest.postJson("/v1/take-downs", ASKED);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(json(answer).get("key").asString()).isEqualTo(POST);
    assertThat(ingest.log.history())
        .extracting(ProducerRecord::topic)
        .containsExactly("copydesk.take-downs.v1", "copydesk.posts.v1", "copydesk.rejected.v1");
    assertThat(ingest.log.history()).extracting(ProducerRecord::key).containsOnly(POST);
    assertThat(text(ingest.records(Topics.POSTS).get(0).value()))
        .contains("\"takenDown\":true")
        .doesNotContain("court");
    assertThat(ingest.records(Topics.REJECTED).get(0).value()).isNull();
  }

  @Test
  void letsNothingOfThePostInUntilItIsLifted() {
    ingest.postJson("/v1/take-downs", ASKED);

    JsonNode report = json(publish());
    assertThat(report.at("/items/0/outcome").asString()).isEqualTo("taken-down");
    assertThat(report.at("/items/0/faults/0/fix").asString()).contains("--lift " + POST);
    assertThat(ingest.records(Topics.REJECTED)).hasSize(1);

    assertThat(ingest.delete("/v1/take-downs/" + POST).statusCode()).isEqualTo(204);
    assertThat(ingest.records(Topics.TAKE_DOWNS)).last().matches(each -> each.value() == null);
    assertThat(publish().statusCode()).isEqualTo(202);
  }

  @Test
  void tellsWhichPostsAreDownAndWhy() {
    ingest.postJson("/v1/take-downs", ASKED);

    JsonNode down = json(ingest.get("/v1/take-downs")).at("/takeDowns/0");

    assertThat(down.get("key").asString()).isEqualTo(POST);
    assertThat(down.get("reason").asString()).isEqualTo("A court.");
    assertThat(down.get("since").asString()).isEqualTo(Samples.NOW.toString());
  }

  @Test
  void saysItAgainWhenItIsAskedAgainAndKeepsItsTime() {
    String first = ingest.postJson("/v1/take-downs", ASKED).body();
    String second = ingest.postJson("/v1/take-downs", "{\"key\": \"" + POST + "\"}").body();

    assertThat(second).isEqualTo(first);
    assertThat(ingest.records(Topics.POSTS)).hasSize(2);
  }

  @Test
  void answersWhatIsWrongWithARequest() {
    assertThat(ingest.postJson("/v1/take-downs", "{").statusCode()).isEqualTo(400);
    HttpResponse<String> answer =
        ingest.postJson("/v1/take-downs", "{\"key\": \"4102\", \"reason\": 7}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).get("faults").findValuesAsString("path"))
        .containsExactly("/key", "/reason");
    assertThat(ingest.delete("/v1/take-downs/" + POST).statusCode()).isEqualTo(404);
    assertThat(ingest.log.history()).isEmpty();
  }

  @Test
  void isForOperatorsAloneWhereSendersHaveCredentials() {
    restart("secrets", SITE + "=token-of-mind-example-1234", "operator-token", TOKEN);

    assertThat(ask("token-of-mind-example-1234", POST).statusCode()).isEqualTo(401);
    assertThat(ingest.get("/v1/take-downs").statusCode()).isEqualTo(401);
    assertThat(ask(TOKEN, POST).statusCode()).isEqualTo(202);
    assertThat(ask(TOKEN, "other.example/post/1").body()).contains("name one of [mind.example]");
  }

  @Test
  void isForNobodyWhereNoOperatorIsNamed() {
    restart("secrets", SITE + "=token-of-mind-example-1234");

    assertThat(ask(TOKEN, POST).statusCode()).isEqualTo(403);
    assertThat(ask(TOKEN, POST).body()).contains("COPYDESK_INGEST_OPERATOR_TOKEN");
  }

  private void restart(String... settings) {
    ingest.close();
    ingest = new RunningIngest(settings);
  }

  private HttpResponse<String> ask(String token, String key) {
    return ingest.post(
        "/v1/take-downs",
        "{\"key\": \"" + key + "\"}",
        "Authorization",
        "Bearer " + token,
        "Content-Type",
        "application/json");
  }

  private HttpResponse<String> publish() {
    String post =
        """
        [{"id": 4102, "type": "post", "status": "publish", "link": "https://mind.example/p/",
          "date_gmt": "2026-02-01T10:00:00", "date": "2026-02-01T10:00:00",
          "title": {"rendered": "T"}, "content": {"rendered": "<p>B</p>", "protected": false}}]
        """;
    return ingest.postJson("/v1/events", post);
  }
}
