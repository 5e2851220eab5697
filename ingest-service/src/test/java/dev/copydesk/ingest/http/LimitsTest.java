package dev.copydesk.ingest.http;

import static dev.copydesk.ingest.Samples.json;
import static dev.copydesk.ingest.http.RunningIngest.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Topics;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is too much is refused before it costs anything. */
class LimitsTest {
  private final RunningIngest ingest =
      new RunningIngest("max-body-bytes", "20000", "max-item-bytes", "5000", "max-depth", "20");

  @AfterEach
  void close() {
    ingest.close();
  }

  @Test
  void refusesABodyThatIsTooLong() {
    HttpResponse<String> answer =
        ingest.post("/v1/events", "x".repeat(20_001), "Content-Type", JSON);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("20000 bytes");
    assertThat(ingest.log.history()).isEmpty();
  }

  @Test
  void refusesAnItemThatIsTooLongForTheLogButTakesTheRest() {
    ObjectNode long_ = json("post").put("slug", "x".repeat(5000));

    HttpResponse<String> answer =
        ingest.post("/v1/events", long_ + "\n" + json("post"), "Content-Type", "application/jsonl");

    assertThat(answer.statusCode()).isEqualTo(207);
    assertThat(RunningIngest.json(answer).at("/items/0/faults/0/fix").asString())
        .isEqualTo("send at most 5000 bytes an item");
    assertThat(ingest.records(Topics.POSTS)).hasSize(1);
    assertThat(ingest.records(Topics.REJECTED)).hasSize(1);
  }

  @Test
  void refusesJsonThatIsTooDeep() {
    String deep = "{\"a\":".repeat(30) + "1" + "}".repeat(30);

    HttpResponse<String> answer = ingest.postJson("/v1/events", deep);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("at most 20 levels");
  }
}
