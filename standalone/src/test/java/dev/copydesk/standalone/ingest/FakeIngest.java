package dev.copydesk.standalone.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;

/**
 * Answers like an ingest-service, in memory: each line of a request is accepted, but for lines that
 * hold a word such as {@code refuse}; before that it gives the answers that it was told to give.
 */
final class FakeIngest implements AutoCloseable {
  final List<String> requests = new ArrayList<>();
  final List<String> credentials = new ArrayList<>();
  private final Queue<Integer> statuses = new ArrayDeque<>();
  private final HttpServer server;

  FakeIngest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  void answerNext(int status) {
    statuses.add(status);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(exchange.getRequestURI() + "\n" + body);
    credentials.add(
        exchange.getRequestHeaders().getFirst("Authorization")
            + ' '
            + exchange.getRequestHeaders().getFirst("webhook-signature"));
    Integer status = statuses.poll();
    String answer =
        status == null
            ? body.lines()
                .map(FakeIngest::report)
                .collect(Collectors.joining(",", "{\"items\":[", "]}"))
            : "{\"title\":\"Told to\",\"detail\":\"Do as you are told.\"}";
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status == null ? 207 : status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String report(String line) {
    if (line.contains("refuse")) {
      return "{\"outcome\":\"refused\",\"status\":422,"
          + "\"faults\":[{\"path\":\"/id\",\"found\":\"nothing\",\"fix\":\"send it\"}]}";
    }
    return line.contains("draft")
        ? "{\"outcome\":\"held-back\",\"status\":202,\"reason\":\"its status is draft\"}"
        : "{\"outcome\":\"accepted\",\"status\":202}";
  }
}
