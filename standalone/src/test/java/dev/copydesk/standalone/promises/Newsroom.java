package dev.copydesk.standalone.promises;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The people who work with a WordPress: what they do, in the form in which they do it. */
final class Newsroom {
  private final WordPress wordpress;

  /** Sets its names apart from those of another test that used the same WordPress. */
  private final String mark = Long.toString(System.nanoTime(), 36);

  private final AtomicInteger count = new AtomicInteger();

  Newsroom(WordPress wordpress) {
    this.wordpress = wordpress;
  }

  WordPress wordpress() {
    return wordpress;
  }

  /** A new published post, by the block editor's way in. */
  long publish() throws Exception {
    return publish(Map.of());
  }

  long publish(Map<String, ?> more) throws Exception {
    int number = count.incrementAndGet();
    Map<String, Object> post =
        new HashMap<>(
            Map.of(
                "title",
                "Post number " + number,
                "content",
                "<p>What post number %d says.</p>".formatted(number),
                "status",
                "publish"));
    post.putAll(more);
    return create("posts", post);
  }

  /** A new thing of the REST API, by its collection's name. */
  long create(String collection, Map<String, ?> fields) throws Exception {
    JsonNode made = wordpress.rest("POST", "/wp-json/wp/v2/" + collection, fields);
    if (!made.path("id").isNumber()) {
      throw new IOException(collection + ": " + made);
    }
    return made.path("id").asLong();
  }

  long category() throws Exception {
    return create("categories", Map.of("name", "Category & " + mark + count.incrementAndGet()));
  }

  long category(long parent) throws Exception {
    return create(
        "categories",
        Map.of("name", "Category " + mark + count.incrementAndGet(), "parent", parent));
  }

  long tag() throws Exception {
    return create("tags", Map.of("name", "Tag " + mark + count.incrementAndGet()));
  }

  long image() throws Exception {
    return admin("image", Map.of("name", "image-" + count.incrementAndGet())).asLong();
  }

  long author() throws Exception {
    String name = "author" + System.nanoTime();
    return create(
        "users",
        Map.of(
            "username",
            name,
            "email",
            name + "@magazine.test",
            "password",
            "not to be guessed",
            "roles",
            List.of("author")));
  }

  /** Saves a post in the block editor. */
  void save(long id, Map<String, ?> fields) throws Exception {
    edit("posts", id, fields);
  }

  void edit(String collection, long id, Map<String, ?> fields) throws Exception {
    wordpress.rest("POST", "/wp-json/wp/v2/" + collection + '/' + id, fields);
  }

  void delete(String collection, long id) throws Exception {
    wordpress.rest("DELETE", "/wp-json/wp/v2/" + collection + '/' + id, null);
  }

  void deleteForGood(String collection, long id) throws Exception {
    wordpress.rest("DELETE", "/wp-json/wp/v2/" + collection + '/' + id + "?force=true", null);
  }

  /** Does what a page of wp-admin does. */
  JsonNode admin(String action, Map<String, ?> with) throws Exception {
    return wordpress.admin(action, with);
  }

  /** How many entries wait in the plugin's outbox. */
  int waiting() throws Exception {
    return admin("outbox", Map.of()).at("/counts/waiting").asInt();
  }

  /** What the system's own clock does for sites that switch WP-Cron's loopback off. */
  void cron() throws Exception {
    wordpress.visit("/wp-cron.php?doing_wp_cron");
  }

  void cronTimes(int times) {
    IntStream.range(0, times)
        .parallel()
        .forEach(
            each -> {
              try {
                cron();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }

  /** A post that is scheduled for later. */
  long scheduled() throws Exception {
    return publish(Map.of("status", "future", "date_gmt", in(Duration.ofHours(1))));
  }

  /** Lets its time come. */
  long due(long id) throws Exception {
    admin("due", Map.of("id", id));
    return id;
  }

  static String in(Duration time) {
    LocalDateTime then = LocalDateTime.now(ZoneOffset.UTC).plus(time);
    // WordPress takes no time without its seconds, which toString() leaves out where they are none.
    return ISO_LOCAL_DATE_TIME.format(then.truncatedTo(ChronoUnit.SECONDS));
  }
}
