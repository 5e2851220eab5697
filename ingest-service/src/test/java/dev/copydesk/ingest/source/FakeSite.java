package dev.copydesk.ingest.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.copydesk.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of WordPress's REST API as readers ask for, with posts, categories and a lexicon in
 * memory.
 */
final class FakeSite implements AutoCloseable {
  final NavigableMap<Long, ObjectNode> posts = new ConcurrentSkipListMap<>();
  final NavigableMap<Long, ObjectNode> categories = new ConcurrentSkipListMap<>();
  final NavigableMap<Long, ObjectNode> lexicon = new ConcurrentSkipListMap<>();

  /** Everything that was asked for, in order. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  /** Answers that go before any other, whatever is asked for. */
  final Queue<Canned> next = new ArrayDeque<>();

  /** Answers to what is asked for at a path. */
  final Map<String, Canned> at = new HashMap<>();

  /** What runs when something is asked for, before it is answered. */
  Runnable meanwhile = () -> {};

  /** Whether lists come with an ETag. */
  boolean marksLists;

  private final HttpServer server;

  /** An answer that was thought of before. */
  record Canned(int status, String body, Map<String, String> headers) {
    static Canned error(int status, String code) {
      return new Canned(status, "{\"code\":\"" + code + "\",\"message\":\"No.\"}", Map.of());
    }
  }

  FakeSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Publishes a post. */
  void publish(long id, String title) {
    ObjectNode post = Json.MAPPER.createObjectNode();
    post.put("id", id).put("type", "post").put("status", "publish");
    post.put("link", "https://mind.example/" + id);
    post.put("date_gmt", "2026-01-01T00:00:00").put("modified_gmt", "2026-01-01T00:00:00");
    post.putObject("title").put("rendered", title);
    post.putObject("content").put("rendered", "<p>" + title + "</p>").put("protected", false);
    posts.put(id, post);
  }

  /** Adds a category. */
  void category(long id, String name) {
    ObjectNode category = Json.MAPPER.createObjectNode();
    category.put("id", id).put("taxonomy", "category").put("name", name).put("slug", "c" + id);
    category.put("link", "https://mind.example/c/" + id).put("parent", 0).put("count", 1);
    categories.put(id, category);
  }

  /** How often something with {@code part} in its address was asked for. */
  long asked(String part) {
    return requests.stream().filter(each -> each.contains(part)).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    synchronized (this) {
      requests.add(exchange.getRequestURI().toString());
      meanwhile.run();
      Canned first = next.poll();
      Canned canned = first == null ? at.get(path) : first;
      send(exchange, canned == null ? known(exchange, path) : canned);
    }
  }

  private Canned known(HttpExchange exchange, String path) {
    Map<String, String> query = query(exchange.getRequestURI());
    String name = path.substring(path.lastIndexOf('/') + 1);
    return switch (name) {
      case "types" ->
          json("{\"post\":{\"rest_base\":\"posts\"},\"lexicon\":{\"rest_base\":\"lexicon\"}}");
      case "taxonomies" ->
          json("{\"category\":{\"rest_base\":\"categories\",\"types\":[\"post\"]}}");
      case "posts" -> list(exchange, posts, query);
      case "categories" -> list(exchange, categories, query);
      case "lexicon" -> list(exchange, lexicon, query);
      default -> one(path, Long.parseLong(name));
    };
  }

  private Canned one(String path, long id) {
    ObjectNode item = path.contains("/posts/") ? posts.get(id) : categories.get(id);
    String missing = path.contains("/posts/") ? "rest_post_invalid_id" : "rest_term_invalid";
    return item == null ? Canned.error(404, missing) : json(item.toString());
  }

  private Canned list(
      HttpExchange exchange, NavigableMap<Long, ObjectNode> all, Map<String, String> query) {
    Collection<ObjectNode> items = all.values();
    List<String> include = Arrays.asList(query.getOrDefault("include", "").split(",", -1));
    String after = query.getOrDefault("modified_after", query.getOrDefault("after", ""));
    String field = query.containsKey("after") ? "date_gmt" : "modified_gmt";
    List<? extends JsonNode> found =
        items.stream()
            .filter(
                item ->
                    !query.containsKey("include") || include.contains(item.path("id").asString()))
            .filter(item -> item.path(field).asString("").compareTo(after) > 0 || after.isEmpty())
            .skip(Long.parseLong(query.getOrDefault("offset", "0")))
            .limit(100)
            .toList();
    String body = Json.MAPPER.writeValueAsString(found);
    String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
    if (marksLists && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      return new Canned(304, "", Map.of());
    }
    Map<String, String> headers = new HashMap<>(Map.of("X-WP-Total", String.valueOf(all.size())));
    if (marksLists) {
      headers.put("ETag", etag);
    }
    return new Canned(200, body, headers);
  }

  private static Canned json(String body) {
    return new Canned(200, body, Map.of());
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new HashMap<>();
    for (String part : String.valueOf(uri.getRawQuery()).split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        query.put(
            part.substring(0, equals),
            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  private static void send(HttpExchange exchange, Canned answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
