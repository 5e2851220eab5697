package dev.copydesk.standalone.promises;

import dev.copydesk.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What one post looks like in every projection of a running Copydesk, filter by filter. */
final class FeedViews {
  private static final Pattern OLDER =
      Pattern.compile("rel=\"prev-archive\"[^>]*href=\"([^\"]+)\"|\"next_url\":\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String site;
  private final long id;
  private URI address = URI.create("http://127.0.0.1");

  /** Views of the post {@code id} of {@code site}. */
  FeedViews(String site, long id) {
    this.site = site;
    this.id = id;
  }

  void at(URI address) {
    this.address = address;
  }

  /** Whether each projection shows it to one who asks for {@code query}. */
  Map<String, Boolean> showing(String query) throws IOException, InterruptedException {
    Map<String, Boolean> showing = new TreeMap<>();
    showing.put("JSON Feed", items(get("/feed.json?" + query).body()));
    showing.put("Atom", get("/feed.atom?" + query).body().contains("<id>" + tag() + "</id>"));
    showing.put("RSS", get("/feed.rss?" + query).body().contains(">" + tag() + "</guid>"));
    showing.put("Atom of changes", get("/changes.atom?" + query).body().contains("<id>" + tag()));
    showing.put("JSON archives", items(older("/feed.json?limit=1&" + query)));
    showing.put("Atom archives", older("/feed.atom?limit=1&" + query).contains(tag()));
    showing.put("RSS archives", older("/feed.rss?limit=1&" + query).contains(tag()));
    showing.put("search", items(get("/feed.json?q=post&" + query).body()));
    showing.put("page", get("/?" + query).body().contains("data-key=\"" + key() + '"'));
    showing.put("changes", lastChange(query).equals("shown"));
    return showing;
  }

  /** How each projection that has a word for it says that the post is gone; empty where unsaid. */
  Map<String, String> saying(String query, String since) throws Exception {
    Map<String, String> saying = new TreeMap<>();
    saying.put("JSON Feed", "");
    for (JsonNode gone :
        Json.MAPPER.readTree(get("/feed.json?" + query).body()).at("/_copydesk/removed")) {
      if (gone.path("key").asString().equals(key())) {
        saying.put("JSON Feed", gone.path("change").asString());
      }
    }
    Matcher deleted =
        Pattern.compile("deleted-entry ref=\"" + tag() + "\".*?comment>([^<]+)<")
            .matcher(get("/changes.atom?" + query).body());
    saying.put("Atom of changes", deleted.find() ? deleted.group(1) : "");
    saying.put("changes", lastChange(query));
    saying.put("stream", streamed(query, since));
    return saying;
  }

  /** The status under which the post itself is answered. */
  int status() throws IOException, InterruptedException {
    return get("/v1/posts/" + key()).statusCode();
  }

  /** Where the feed ends now. */
  String cursor() throws IOException, InterruptedException {
    return Json.MAPPER.readTree(get("/feed.json").body()).at("/_copydesk/cursor").asString();
  }

  boolean isReady() {
    try {
      return get("/readyz").statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> post(String path, Object body) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
  }

  /** The newest page and every page behind it, one after the other. */
  String older(String first) throws IOException, InterruptedException {
    var pages = new StringBuilder();
    String path = first;
    while (path != null) {
      String body = get(path).body();
      pages.append(body).append('\n');
      Matcher next = OLDER.matcher(body);
      String url = next.find() ? next.group(1) == null ? next.group(2) : next.group(1) : null;
      path = url == null ? null : local(URI.create(url.replace("&amp;", "&")));
    }
    return pages.toString();
  }

  private static String local(URI url) {
    return url.getRawPath() + '?' + url.getRawQuery();
  }

  private boolean items(String pages) {
    return pages
        .lines()
        .flatMap(each -> Json.MAPPER.readTree(each).path("items").valueStream())
        .anyMatch(item -> item.path("id").asString().equals(tag()));
  }

  private String lastChange(String query) throws IOException, InterruptedException {
    String last = "";
    String path = "/v1/changes?" + query;
    JsonNode page = Json.MAPPER.readTree(get(path).body());
    while (!page.path("items").isEmpty()) {
      for (JsonNode entry : page.path("items")) {
        if (entry.path("id").asString().equals(key())) {
          last = entry.has("post") ? "shown" : entry.path("change").asString();
        }
      }
      page = Json.MAPPER.readTree(get(path + "&since=" + page.path("next").asString()).body());
    }
    return last;
  }

  /** The first removal of the post that a stream tells after {@code since}. */
  private String streamed(String query, String since) throws Exception {
    String path = "/v1/stream?" + query + "&since=" + since;
    HttpResponse<Stream<String>> answer =
        client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofLines());
    try (Stream<String> lines = answer.body()) {
      return CompletableFuture.supplyAsync(() -> removal(lines.iterator()))
          .get(20, TimeUnit.SECONDS);
    }
  }

  private String removal(Iterator<String> lines) {
    String name = "";
    while (lines.hasNext()) {
      String line = lines.next();
      name = line.startsWith("event: ") ? line.substring(7) : line.isEmpty() ? "" : name;
      if (name.equals("removed") && line.startsWith("data: ")) {
        JsonNode entry = Json.MAPPER.readTree(line.substring(6));
        if (entry.path("id").asString().equals(key())) {
          return entry.path("change").asString();
        }
      }
    }
    return "";
  }

  private String key() {
    return site + "/post/" + id;
  }

  private String tag() {
    return "tag:" + site + ",2026:post/" + id;
  }
}
