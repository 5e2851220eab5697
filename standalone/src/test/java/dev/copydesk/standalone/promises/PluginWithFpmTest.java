package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.copydesk.contract.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The plugin where PHP-FPM runs it: nobody waits for what is sent, and it is sent at once. */
class PluginWithFpmTest {
  private static final Pattern KNOCK = Pattern.compile("copydesk/v1/send");

  private final CountDownLatch answered = new CountDownLatch(1);
  private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
  private WordPress wordpress;
  private HttpServer copydesk;

  @BeforeEach
  void start() throws Throwable {
    wordpress = WordPress.here();
    copydesk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    copydesk.createContext("/", this::takeOnceTheSaveIsAnswered);
    copydesk.start();
  }

  @AfterEach
  void stop() throws IOException {
    copydesk.stop(0);
    wordpress.removePlugin();
  }

  @Test
  void aSaveIsAnsweredFirstAndThenSentByItself() throws Exception {
    var newsroom = new Newsroom(wordpress);
    final long post = newsroom.publish();
    final URI fpm = wordpress.byFpm();
    wordpress.putPlugin(
        URI.create("http://127.0.0.1:" + copydesk.getAddress().getPort()), PluggedIn.SECRET);
    newsroom.admin("hurry", Map.of());
    final long knocks = wordpress.requests(KNOCK);

    Object edit = Map.of("title", "Saved by FPM");
    assertThat(wordpress.status("POST", fpm.resolve("/wp-json/wp/v2/posts/" + post), edit))
        .isEqualTo(200);
    answered.countDown();
    await().atMost(1, TimeUnit.MINUTES).until(() -> newsroom.waiting() == 0);

    // A save that had waited for it would have given up, and come a second time.
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).at("/0/data/title/rendered").asString()).isEqualTo("Saved by FPM");
    assertThat(wordpress.requests(KNOCK)).isEqualTo(knocks);
  }

  private void takeOnceTheSaveIsAnswered(HttpExchange exchange) throws IOException {
    JsonNode events = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
    sent.add(events);
    try {
      answered.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var items = Map.of("items", Collections.nCopies(events.size(), Map.of("status", 202)));
    byte[] answer = Json.MAPPER.writeValueAsBytes(items);
    exchange.sendResponseHeaders(202, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
