package dev.copydesk.standalone.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.copydesk.standalone.Run;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What needs no broker; {@code TakeDownErasesTest} has the rest. */
class TakeDownCommandTest {
  private static final String POST = "a.example/post/1";

  @Test
  void refusesWhatIsNoPost() {
    Run run = Run.of("take-down", "55162");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("name the post as the feed does, SITE/TYPE/ID");
    assertThat(Run.of("take-down").status()).isEqualTo(2);
  }

  @Test
  void refusesToLiftWithAReason() {
    assertThat(Run.of("take-down", "--lift", "a.example/post/1", "--now").status()).isEqualTo(2);
  }

  @Test
  void saysWhenNothingAnswers() {
    Run run = Run.of("take-down", "--lift", "a.example/post/1", "--to", "http://localhost:1");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("nothing answers at http://localhost:1");
  }

  @Test
  void takesDownThoughNoBrokerAnswersAndSaysWhatIsNotKnown() throws IOException {
    try (var ingest = new Asked("{\"since\": \"2026-11-26T08:00:00Z\"}")) {
      Run run = Run.of("take-down", POST, "--to", ingest.address(), "--brokers", "localhost:1");

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.out()).contains(POST + " is taken down since 2026-11-26T08:00:00Z");
      assertThat(run.err()).contains("no broker answers").contains("--brokers HOST:PORT");
      assertThat(ingest.requests).contains("POST /v1/take-downs null");
    }
  }

  @Test
  void liftsATakeDownAsTheOperatorThatTheEnvironmentNames() throws IOException {
    try (var ingest = new Asked("")) {
      Run run =
          Run.in(
              Map.of("COPYDESK_OPERATOR_TOKEN", "an operator's token"),
              "",
              "take-down",
              "--lift",
              POST,
              "--to",
              ingest.address());

      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.out()).contains(POST + " is let in again");
      assertThat(ingest.requests)
          .containsExactly("DELETE /v1/take-downs/" + POST + " Bearer an operator's token");
    }
  }

  /** A server that notes what it is asked, and answers all of it with one text. */
  private static final class Asked implements AutoCloseable {
    final List<String> requests = new CopyOnWriteArrayList<>();
    private final byte[] answer;
    private final HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);

    Asked(String answer) throws IOException {
      this.answer = answer.getBytes(StandardCharsets.UTF_8);
      server.createContext("/", this::answer);
      server.start();
    }

    String address() {
      return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
      String method = exchange.getRequestMethod();
      String token = exchange.getRequestHeaders().getFirst("Authorization");
      requests.add(method + ' ' + exchange.getRequestURI() + ' ' + token);
      int status = Map.of("POST", 202, "DELETE", 204).getOrDefault(method, 200);
      exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    }
  }
}
