package dev.copydesk.ingest.http;

import static dev.copydesk.ingest.Samples.NOW;
import static dev.copydesk.ingest.Samples.json;
import static dev.copydesk.ingest.Samples.list;
import static dev.copydesk.ingest.Samples.object;
import static dev.copydesk.ingest.http.RunningIngest.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.PostPublished;
import dev.copydesk.contract.event.Rejection;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class IngestRoutesTest {
  private final RunningIngest ingest = new RunningIngest("max-items", "5");

  @AfterEach
  void close() {
    ingest.close();
  }

  @Test
  void saysWhereAPostWentOnTheLog() {
    HttpResponse<String> answer = ingest.postJson("/v1/events", json("post"));

    assertThat(answer.statusCode()).isEqualTo(202);
    JsonNode report = RunningIngest.json(answer);
    assertThat(report.path("outcome").asString()).isEqualTo("accepted");
    assertThat(report.path("key").asString()).isEqualTo("mind.example/post/4102");
    assertThat(report.path("topic").asString()).isEqualTo("copydesk.posts.v1");
    assertThat(report.path("partition").asInt(-1)).isZero();
    assertThat(report.path("offset").asInt(-1)).isZero();
    assertThat(report.path("reference").asString()).hasSize(36);
  }

  @Test
  void writesThePostUnderItsKeyAtTheTimeOfItsReceipt() {
    ingest.postJson("/v1/events", json("post"));

    ProducerRecord<String, byte[]> record = ingest.records(Topics.POSTS).get(0);
    assertThat(record.key()).isEqualTo("mind.example/post/4102");
    assertThat(record.timestamp()).isEqualTo(NOW.toEpochMilli());
    assertThat(
            Topics.POSTS
                .values()
                .deserializer()
                .deserialize(record.topic(), record.headers(), record.value()))
        .isInstanceOf(PostPublished.class);
  }

  @Test
  void carriesACloudEventsAttributesIntoTheLog() {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    HttpResponse<String> answer =
        ingest.post(
            "/v1/events",
            json("post").toString(),
            "Content-Type",
            JSON,
            "ce-specversion",
            "1.0",
            "ce-id",
            "evt-7",
            "ce-source",
            "https://mind.example/wp-json",
            "ce-type",
            "org.wordpress.post",
            "ce-time",
            "2026-03-09T10:00:00Z",
            "ce-sequence",
            "41",
            "traceparent",
            trace);

    assertThat(RunningIngest.json(answer).path("reference").asString()).isEqualTo("evt-7");
    assertThat(EventContext.from(ingest.records(Topics.POSTS).get(0).headers(), Instant.EPOCH))
        .isEqualTo(
            new EventContext(
                "evt-7",
                "https://mind.example/wp-json",
                "mind.example/post/4102",
                Instant.parse("2026-03-09T10:00:00Z"),
                NOW,
                41L,
                trace));
  }

  @Test
  void answersForADraftThatItIsHeldBackAndWhy() {
    HttpResponse<String> answer = ingest.postJson("/v1/events", json("draft"));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(RunningIngest.json(answer).path("outcome").asString()).isEqualTo("held-back");
    assertThat(RunningIngest.json(answer).path("reason").asString())
        .isEqualTo("its status is draft");
  }

  @Test
  void writesTermsToTheirOwnTopic() {
    HttpResponse<String> answer = ingest.postJson("/v1/events", json("category"));

    assertThat(RunningIngest.json(answer).path("topic").asString()).isEqualTo("copydesk.terms.v1");
  }

  @Test
  void listsEveryFaultOfARefusedPost() {
    HttpResponse<String> answer =
        ingest.postJson("/v1/events", json("post").without("status").without("title"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(RunningIngest.json(answer).path("faults"))
        .extracting(fault -> fault.path("path").asString())
        .containsExactly("/status", "/title");
  }

  @Test
  void writesARefusalToTheTopicOfRefusals() {
    ingest.postJson("/v1/events", json("post").without("status"));

    ProducerRecord<String, byte[]> record = ingest.records(Topics.REJECTED).get(0);
    Rejection rejection =
        Topics.REJECTED
            .values()
            .deserializer()
            .deserialize(record.topic(), record.headers(), record.value());
    assertThat(record.key()).isEqualTo("mind.example/post/4102");
    assertThat(rejection.stage()).isEqualTo("ingest");
    assertThat(rejection.faults()).extracting("path").containsExactly("/status");
  }

  @Test
  void filesARefusalWithoutKeyUnderItsReference() {
    ingest.postJson("/v1/events", "{}");

    String key = ingest.records(Topics.REJECTED).get(0).key();
    assertThat(key).hasSize(36);
  }

  @Test
  void saysLineAndColumnOfWhatIsNotJson() {
    HttpResponse<String> answer = ingest.postJson("/v1/events", "{\n \"a\": SECRET}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("line 2, column").doesNotContain("SECRET");
    assertThat(ingest.records(Topics.REJECTED)).hasSize(1);
  }

  @Test
  void takesAWholeList() {
    HttpResponse<String> answer = ingest.postJson("/v1/events", list("post", "draft", "category"));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(RunningIngest.json(answer).path("outcomes"))
        .isEqualTo(object("{\"accepted\":2,\"held-back\":1}"));
    assertThat(RunningIngest.json(answer).at("/items/2/index").asInt()).isEqualTo(2);
  }

  @Test
  void takesTheRestOfAListWithABadItem() {
    HttpResponse<String> answer = ingest.postJson("/v1/events", list("rows", "post"));

    assertThat(answer.statusCode()).isEqualTo(207);
    JsonNode items = RunningIngest.json(answer).path("items");
    assertThat(items.at("/0/outcome").asString()).isEqualTo("refused");
    assertThat(items.at("/0/status").asInt()).isEqualTo(422);
    assertThat(items.at("/0/faults/0/path").asString()).isEqualTo("/0/args/1");
    assertThat(items.at("/1/outcome").asString()).isEqualTo("accepted");
    assertThat(ingest.records(Topics.POSTS)).hasSize(1);
    assertThat(ingest.records(Topics.REJECTED)).hasSize(1);
  }

  @Test
  void answersAListOfWhichNothingIsTakenAsAProblem() {
    HttpResponse<String> answer = ingest.postJson("/v1/events", list("rows", "revision"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(RunningIngest.json(answer).path("items")).hasSize(2);
  }

  @Test
  void takesAnEmptyListForWhatItIs() {
    HttpResponse<String> answer = ingest.postJson("/v1/events", "[]");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(ingest.log.history()).isEmpty();
  }

  @Test
  void takesOneItemALine() {
    String lines = json("post") + "\n" + json("category") + "\n{oops";
    HttpResponse<String> answer =
        ingest.post("/v1/events", lines, "Content-Type", "application/x-ndjson; charset=utf-8");

    assertThat(answer.statusCode()).isEqualTo(207);
    assertThat(RunningIngest.json(answer).at("/items/2/faults/0/found").asString())
        .contains("line 3");
  }

  @Test
  void takesTheSiteFromTheQuery() {
    HttpResponse<String> answer =
        ingest.postJson("/v1/events?site=Copy.Example:8080", json("post"));

    assertThat(RunningIngest.json(answer).path("key").asString())
        .isEqualTo("copy.example:8080/post/4102");
  }

  @Test
  void refusesASiteInTheQueryThatIsNone() {
    HttpResponse<String> answer = ingest.postJson("/v1/events?site=a%20b", json("post"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(RunningIngest.json(answer).at("/faults/0/path").asString()).isEqualTo("?site");
  }

  @Test
  void refusesMoreItemsThanALimit() {
    HttpResponse<String> answer = ingest.postJson("/v1/events", "[{},{},{},{},{},{}]");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("5 items");
  }

  @Test
  void takesJsonWithoutAMediaType() {
    assertThat(ingest.post("/v1/events", json("post").toString()).statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "text/html", "multipart/form-data"})
  void refusesOtherMediaTypesAndNamesThoseItTakes(String type) {
    HttpResponse<String> answer = ingest.post("/v1/events", "{}", "Content-Type", type);

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("application/json", "application/x-ndjson");
  }

  @Test
  void refusesACompressedBody() {
    HttpResponse<String> answer =
        ingest.post("/v1/events", "{}", "Content-Type", JSON, "Content-Encoding", "gzip");

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void keepsHalfACharacterAsItCame() {
    ingest.postJson("/v1/events", json("post").toString().replace("\"on-sleep\"", "\"x\\ud83d\""));

    assertThat(RunningIngest.text(ingest.records(Topics.POSTS).get(0).value()))
        .contains("\"slug\":\"x\\uD83D\"");
  }

  @Test
  void takesAGlossaryTerm() {
    HttpResponse<String> answer =
        ingest.postJson("/v1/glossary?site=mind.example", "{\"term\":\"Stroop effect\"}");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(RunningIngest.json(answer).path("key").asString())
        .isEqualTo("mind.example/und/stroop-effect");
    assertThat(ingest.records(Topics.GLOSSARY)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/events", "/v1/glossary"})
  void tellsHowItIsUsed(String path) {
    HttpResponse<String> answer = ingest.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("POST http://127.0.0.1", path, "curl", "application/json");
  }

  @Test
  void countsOutcomesAndTimesTheLog() {
    ingest.postJson("/v1/events", list("post", "draft", "rows"));

    assertThat(ingest.get("/metrics").body())
        .contains("copydesk_ingest_items_total{outcome=\"accepted\"} 1.0")
        .contains("copydesk_ingest_items_total{outcome=\"held-back\"} 1.0")
        .contains("copydesk_ingest_items_total{outcome=\"refused\"} 1.0")
        .contains("copydesk_ingest_acknowledge_seconds_count 1");
  }
}
