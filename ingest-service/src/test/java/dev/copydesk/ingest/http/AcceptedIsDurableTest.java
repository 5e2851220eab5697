package dev.copydesk.ingest.http;

import static dev.copydesk.ingest.Samples.json;
import static dev.copydesk.ingest.Samples.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Topics;
import java.net.http.HttpResponse;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is answered 2xx is on the log; what is not on the log is not answered 2xx. */
class AcceptedIsDurableTest {
  private final RunningIngest ingest = new RunningIngest();

  @AfterEach
  void close() {
    ingest.log.sendException = null;
    ingest.close();
  }

  @Test
  void answersUnavailableWhileTheLogIsOutOfReach() {
    ingest.log.sendException = new TimeoutException("no broker");

    HttpResponse<String> answer = ingest.postJson("/v1/events", json("post"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.body()).contains("send it again");
  }

  @Test
  void answersNoItemOfAListAsTakenWhileTheLogIsOutOfReach() {
    ingest.log.sendException = new TimeoutException("no broker");

    HttpResponse<String> answer = ingest.postJson("/v1/events", list("post", "rows", "category"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(RunningIngest.json(answer).path("items"))
        .extracting(item -> item.path("outcome").asString())
        .containsExactly("unavailable", "refused", "unavailable");
  }

  @Test
  void doesNotWaitForEachItemOfAListWhenTheFirstHasFailed() {
    ingest.log.sendException = new TimeoutException("no broker");

    ingest.postJson("/v1/events", list("post", "category"));
    ingest.log.sendException = null;

    assertThat(ingest.log.history()).isEmpty();
  }

  @Test
  void isNotReadyJustAfterTheLogWasOutOfReachAndSaysWhy() {
    ingest.log.sendException = new TimeoutException("no broker");
    ingest.postJson("/v1/events", json("post"));

    HttpResponse<String> readiness = ingest.get("/readyz");

    assertThat(readiness.statusCode()).isEqualTo(503);
    assertThat(readiness.body()).contains("no broker");
  }

  @Test
  void isReadyAgainOnceTheLogIs() {
    ingest.log.sendException = new TimeoutException("no broker");
    ingest.postJson("/v1/events", json("post"));
    ingest.log.sendException = null;
    ingest.postJson("/v1/events", json("post"));

    assertThat(ingest.get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void answersOnlyAfterTheLogHasConfirmed() {
    HttpResponse<String> answer = ingest.postJson("/v1/events", json("post"));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(RunningIngest.json(answer).path("offset").asLong())
        .isEqualTo(ingest.records(Topics.POSTS).size() - 1L);
  }
}
