package dev.copydesk.publish.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Somebody's server on this machine, which keeps what it is told and answers as it is set to. */
final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private volatile Function<Heard, Answer> answers = Receiver::agree;

  /**
   * One request.
   *
   * @param query decoded, by name
   * @param headers by name in lower case
   */
  record Heard(
      String method, Map<String, String> query, Map<String, String> headers, String body) {}

  record Answer(int status, String body) {
    static Answer of(int status) {
      return new Answer(status, "");
    }
  }

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Its address, with a path of its own for each name. */
  String address(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + '/' + name;
  }

  /** Agrees to whatever it is asked, and takes whatever it is told. */
  static Answer agree(Heard heard) {
    return new Answer(200, heard.query().getOrDefault("hub.challenge", ""));
  }

  void answer(Function<Heard, Answer> answers) {
    this.answers = answers;
  }

  /** Agrees to what it is asked, and answers what it is told with {@code status}. */
  void answerNews(int status) {
    answer(each -> each.method.equals("POST") ? Answer.of(status) : agree(each));
  }

  List<Heard> heard(String method) {
    return heard.stream().filter(each -> each.method.equals(method)).toList();
  }

  /** What it was told, not what it was asked. */
  List<Heard> news() {
    return heard("POST");
  }

  /** Values of {@code hub.mode} in what it was asked. */
  List<String> modes() {
    return heard("GET").stream().map(each -> each.query.get("hub.mode")).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    String query = exchange.getRequestURI().getRawQuery();
    var each =
        new Heard(
            exchange.getRequestMethod(),
            Form.first(query == null ? "" : query),
            headers,
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Answer answer = answers.apply(each);
    // Before the answer: whoever has that may send the next one at once.
    heard.add(each);
    byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
