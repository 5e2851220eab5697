package dev.copydesk.standalone.promises;

import dev.copydesk.contract.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What readers of a site see: of WordPress as anonymous visitors, and of Copydesk's feed. */
final class Readers {
  private static final String FIELDS =
      "title,content,link,date_gmt,modified_gmt,author,featured_media,categories,tags";

  private final WordPress wordpress;
  private final RunningCopydesk copydesk;
  private final Map<String, Map<String, String>> inFeed = new TreeMap<>();
  private final List<JsonNode> entries = new ArrayList<>();
  private String cursor = "";

  Readers(WordPress wordpress, RunningCopydesk copydesk) {
    this.wordpress = wordpress;
    this.copydesk = copydesk;
  }

  /** What readers of the one see and readers of the other do not, a line for each post of some. */
  List<String> differences() throws Exception {
    Map<String, Map<String, String>> feed = ofFeed();
    Map<String, Map<String, String>> site = ofWordPress();
    Set<String> keys = new TreeSet<>(feed.keySet());
    keys.addAll(site.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(feed.get(key), site.get(key)))
        .limit(20)
        .map(key -> key + ": " + difference(feed.get(key), site.get(key)))
        .toList();
  }

  private static String difference(Map<String, String> feed, Map<String, String> site) {
    if (feed == null || site == null) {
      return feed == null ? "missing in the feed" : "only in the feed";
    }
    return site.keySet().stream()
        .filter(field -> !site.get(field).equals(feed.get(field)))
        .map(field -> field + " is " + feed.get(field) + ", not " + site.get(field))
        .collect(Collectors.joining("; "));
  }

  /** Every post and page that a visitor can read in full, by key. */
  Map<String, Map<String, String>> ofWordPress() throws Exception {
    Map<String, Map<String, String>> posts = new TreeMap<>();
    Map<String, String> names = names();
    for (String collection : List.of("posts", "pages")) {
      for (JsonNode post : all(collection, "id,type," + FIELDS)) {
        if (!post.at("/content/protected").asBoolean()) {
          posts.put(key(post), ofWordPress(post, names));
        }
      }
    }
    return posts;
  }

  /** What terms, authors and images are called, by collection and id. */
  private Map<String, String> names() throws Exception {
    Map<String, String> names = new TreeMap<>();
    for (String collection : List.of("categories", "tags", "users", "media")) {
      for (JsonNode each : all(collection, "id,name,source_url,alt_text")) {
        String name =
            each.has("source_url")
                ? each.path("source_url").asString() + ' ' + each.path("alt_text").asString()
                : decoded(each.path("name").asString());
        names.put(collection + each.path("id").asLong(), name);
      }
    }
    return names;
  }

  /** Every post and page that the feed has, by key. */
  Map<String, Map<String, String>> ofFeed() throws Exception {
    for (JsonNode page = page(); !page.path("items").isEmpty(); page = page()) {
      cursor = page.path("next").asString();
      page.path("items").forEach(this::read);
    }
    return inFeed;
  }

  /** Every entry of the site's feed that has been read, in order. */
  List<JsonNode> entries() {
    return entries;
  }

  private JsonNode page() throws Exception {
    return copydesk.at("/v1/changes" + (cursor.isEmpty() ? "" : "?since=" + cursor), "");
  }

  private void read(JsonNode entry) {
    if (!entry.path("site").asString().equals(wordpress.site())) {
      return;
    }
    entries.add(entry);
    String key = entry.path("id").asString();
    if (entry.path("post").isObject()) {
      inFeed.put(key, ofFeed(entry.path("post")));
    } else {
      inFeed.remove(key);
    }
  }

  private String key(JsonNode post) {
    return wordpress.site() + '/' + post.path("type").asString() + '/' + post.path("id").asLong();
  }

  private static Map<String, String> ofWordPress(JsonNode post, Map<String, String> names) {
    return Map.of(
        "title", post.at("/title/rendered").asString(),
        "content", post.at("/content/rendered").asString(),
        "url", post.path("link").asString(),
        "published", post.path("date_gmt").asString() + 'Z',
        "updated", post.path("modified_gmt").asString() + 'Z',
        "author", names.getOrDefault("users" + post.path("author").asLong(), ""),
        "image", names.getOrDefault("media" + post.path("featured_media").asLong(), " "),
        "categories", named("categories", post.path("categories"), names),
        "tags", named("tags", post.path("tags"), names));
  }

  private static Map<String, String> ofFeed(JsonNode post) {
    JsonNode image = post.path("image");
    return Map.of(
        "title", post.at("/title/html").asString(),
        "content", post.at("/content/html").asString(),
        "url", post.path("url").asString(),
        "published", post.path("published").asString(),
        "updated", post.path("updated").asString(),
        "author", post.at("/author/name").asString(""),
        "image", image.path("url").asString("") + ' ' + image.path("alt").asString(""),
        "categories", named(post.path("categories")),
        "tags", named(post.path("tags")));
  }

  private static String named(String collection, JsonNode ids, Map<String, String> names) {
    return String.join(
        ", ",
        StreamSupport.stream(ids.spliterator(), false)
            .map(id -> id.asLong() + " " + names.get(collection + id.asLong()))
            .toList());
  }

  private static String named(JsonNode terms) {
    return String.join(
        ", ",
        StreamSupport.stream(terms.spliterator(), false)
            .map(term -> term.path("id").asLong() + " " + term.path("name").asString())
            .toList());
  }

  private static String decoded(String name) {
    return name.replace("&amp;", "&");
  }

  private List<JsonNode> all(String collection, String fields) throws Exception {
    List<JsonNode> all = new ArrayList<>();
    int page = 1;
    for (int pages = 1; page <= pages; page++) {
      HttpResponse<String> answer =
          wordpress.visit(
              "/wp-json/wp/v2/"
                  + collection
                  + "?per_page=100&orderby=id&order=asc&page="
                  + page
                  + "&_fields="
                  + fields);
      pages = Integer.parseInt(answer.headers().firstValue("X-WP-TotalPages").orElse("0"));
      Json.MAPPER.readTree(answer.body()).forEach(all::add);
    }
    return all;
  }
}
