package dev.copydesk.standalone.up;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.PostTerm;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a person is told once everything runs: where to look, what to try, and a post to see. */
final class Welcome {
  private static final long PATIENCE_NANOS = 15_000_000_000L;
  private static final long SETTLING_MILLIS = 200;

  private final PrintStream out;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  Welcome(PrintStream out, URI address) {
    this.out = out;
    this.address = address;
  }

  /** Says where to look. */
  void places(String bootstrapServers, Path data) {
    out.printf(
        """

          feed          %1$s/feed.json
          changes       %1$s/v1/changes
          as they come  %1$s/v1/stream
          send to       %1$s/v1/events and %1$s/v1/glossary (open them to read how)
          health        %1$s/readyz and %1$s/metrics
          Kafka         %2$s, topics copydesk.*
          kept in       %3$s

        """,
        address, bootstrapServers, data);
    out.flush();
  }

  /** Shows a post, and says what to try. */
  void post(EnrichedPost post) {
    out.println("A post, as the feed has it:");
    out.println();
    PostCard.of(post).forEach(out::println);
    out.println();
    out.flush();
  }

  /** Says how to go on. */
  void tryIt() {
    out.printf(
        """
        Send a post of yours, and read the feed:

          curl https://YOUR.SITE/wp-json/wp/v2/posts | curl -H 'Content-Type: application/json' -d @- %1$s/v1/events
          curl %1$s/feed.json

        Ctrl-C ends it.
        """,
        address);
    out.flush();
  }

  /**
   * Waits until all of the sample has come through with its terms, and nothing more comes of it; or
   * until the end comes.
   */
  void awaitSample(Ending ending) throws IOException {
    long start = System.nanoTime();
    List<EnrichedPost> before = List.of();
    List<EnrichedPost> posts = posts();
    while (!ending.hasCome()
        && System.nanoTime() - start < PATIENCE_NANOS
        && !(posts.equals(before) && isThrough(posts))) {
      Ending.pause(SETTLING_MILLIS);
      before = posts;
      posts = posts();
    }
  }

  private static boolean isThrough(List<EnrichedPost> posts) throws IOException {
    return posts.size() >= Sample.posts()
        && posts.stream().noneMatch(post -> post.terms().isEmpty());
  }

  /** The oldest of the feed's first posts, of those that show everything where there are some. */
  Optional<EnrichedPost> onePost() throws IOException {
    List<EnrichedPost> posts = posts();
    return oldest(posts.stream().filter(Welcome::isComplete)).or(() -> oldest(posts.stream()));
  }

  private static Optional<EnrichedPost> oldest(Stream<EnrichedPost> posts) {
    Comparator<EnrichedPost> byAge =
        Comparator.comparing(EnrichedPost::published, nullsLast(naturalOrder()));
    return posts.min(byAge);
  }

  /** The posts that the feed's beginning is about, as they read at its end. */
  private List<EnrichedPost> posts() throws IOException {
    Map<String, EnrichedPost> posts = new LinkedHashMap<>();
    for (JsonNode item : get("/v1/changes").path("items")) {
      FeedEntry entry = Json.MAPPER.treeToValue(item, FeedEntry.class);
      if (entry.post() == null) {
        posts.remove(entry.id());
      } else {
        posts.put(entry.id(), entry.post());
      }
    }
    return List.copyOf(posts.values());
  }

  private static boolean isComplete(EnrichedPost post) {
    return !post.terms().isEmpty()
        && Stream.concat(post.categories().stream(), post.tags().stream())
            .allMatch(each -> each.resolution() == PostTerm.Resolution.RESOLVED);
  }

  private JsonNode get(String path) throws IOException {
    try {
      var request = HttpRequest.newBuilder(address.resolve(path)).build();
      var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IOException(path + " answered " + response.statusCode());
      }
      return Json.MAPPER.readTree(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("told to stop");
    }
  }
}
