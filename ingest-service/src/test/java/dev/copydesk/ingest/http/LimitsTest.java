package dev.copydesk.ingest.http;

import static dev.copydesk.ingest.Samples.json;
import static dev.copydesk.ingest.http.RunningIngest.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Topics;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

/** What is too much is refused before it costs anything. */
class LimitsTest {
  private final RunningIngest ingest =
      new RunningIngest(
          "max-body-bytes",
          "20000",
          "max-item-bytes",
          "5000",
          "max-depth",
          "20",
          "request-seconds",
          "1");

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

  @Test
  @Timeout(60)
  void doesNotWaitForABodyThatOnlyDrips() throws Exception {
    URI address = ingest.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          """
          POST /v1/events HTTP/1.1
          Host: x
          Content-Type: application/json
          Content-Length: 5000
          Connection: close

          """
              .replace("\n", "\r\n");
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      while (in.available() == 0) {
        out.write(' ');
        Thread.sleep(50);
      }

      assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 408");
    }
  }
}
