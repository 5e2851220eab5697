package dev.copydesk.standalone.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.copydesk.standalone.Run;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What needs no broker; {@code TakeDownErasesTest} has the rest. */
class TakeDownCommandTest {
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
  void liftsATakeDownAsTheOperatorThatTheEnvironmentNames() throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer ingest = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    ingest.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestMethod()
                  + ' '
                  + exchange.getRequestURI()
                  + ' '
                  + exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    ingest.start();
    try {
      String to = "http://localhost:" + ingest.getAddress().getPort();
      Run run =
          Run.in(
              Map.of("COPYDESK_OPERATOR_TOKEN", "an operator's token"),
              "",
              "take-down",
              "--lift",
              "a.example/post/1",
              "--to",
              to);

      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.out()).contains("a.example/post/1 is let in again");
      assertThat(asked)
          .containsExactly("DELETE /v1/take-downs/a.example/post/1 Bearer an operator's token");
    } finally {
      ingest.stop(0);
    }
  }
}
