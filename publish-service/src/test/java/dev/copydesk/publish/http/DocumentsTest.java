package dev.copydesk.publish.http;

import static dev.copydesk.publish.SamplePosts.RECEIVED;
import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.publish.feed.FeedPage;
import dev.copydesk.publish.format.Channel;
import dev.copydesk.publish.format.Format;
import dev.copydesk.publish.http.Documents.Document;
import dev.copydesk.publish.push.SetClock;
import dev.copydesk.publish.store.StoredFeed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a document is written, and when the one that was written will do. */
class DocumentsTest {
  private static final String HERE = "https://f.example";

  @TempDir Path folder;
  private final SetClock clock = new SetClock(RECEIVED.plusSeconds(60));
  private final Counting format = new Counting();
  private StoredFeed feed;
  private Documents documents;

  @BeforeEach
  void open() {
    feed = new StoredFeed(folder, clock);
    feed.add(published(post(1), 1), published(post("other.example", 2), 1));
    documents = new Documents(feed.store, new Addresses("The Mind", Optional.empty()));
  }

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void isWrittenOnceWhileNothingHappens() {
    byte[] body = read(HERE, "/feed.json", Map.of()).body;

    assertThat(read(HERE, "/feed.json", Map.of()).body).isSameAs(body);
    assertThat(format.written).isEqualTo(1);
  }

  @Test
  void isWrittenAgainWhenAnythingHappens() {
    read(HERE, "/feed.json", Map.of("site", List.of("mind.example")));

    feed.add(published(post("other.example", 3), 2));
    read(HERE, "/feed.json", Map.of("site", List.of("mind.example")));

    assertThat(format.written).isEqualTo(2);
  }

  @Test
  void saysNothingOfWhatIsGone() {
    assertThat(text(read(HERE, "/feed.json", Map.of()))).contains("mind.example/post/1");

    feed.add(unpublished(key(1), 2));

    assertThat(text(read(HERE, "/feed.json", Map.of()))).doesNotContain("mind.example/post/1");
  }

  @Test
  void isWrittenAgainTheNextDay() {
    read(HERE, "/feed.json", Map.of());

    clock.pass(Duration.ofDays(1));
    read(HERE, "/feed.json", Map.of());

    assertThat(format.written).isEqualTo(2);
  }

  @Test
  void isAnotherElsewhere() {
    read(HERE, "/feed.json", Map.of());
    read("https://g.example", "/feed.json", Map.of());
    read(HERE, "/feed.atom", Map.of());
    read(HERE, "/feed.json", Map.of("limit", List.of("1")));
    read(HERE, "/feed.json", Map.of("text", List.of("excerpt")));
    read(HERE, "/feed.json", Map.of("q", List.of("fear")));
    read(HERE, "/feed.json", Map.of("before", List.of(feed.store.end().toString())));

    assertThat(format.written).isEqualTo(7);
  }

  @Test
  void whatWasAskedForLongestAgoIsForgotten() {
    format.length = 3 << 20;
    readOne("/feed.json");
    readOne("/feed.atom");
    readOne("/feed.json");
    readOne("/feed.rss");
    assertThat(format.written).isEqualTo(3);

    readOne("/feed.json");
    assertThat(format.written).isEqualTo(3);
    readOne("/feed.atom");
    assertThat(format.written).isEqualTo(4);
  }

  private void readOne(String path) {
    read(HERE, path, Map.of("limit", List.of("1")));
  }

  private Document read(String base, String path, Map<String, List<String>> query) {
    return documents.read(base, path, format, new Query(query));
  }

  private static String text(Document document) {
    return new String(document.body, StandardCharsets.UTF_8);
  }

  /** Writes the keys of the posts. */
  private static final class Counting implements Format {
    int written;
    int length;

    @Override
    public String mediaType() {
      return "text/plain";
    }

    @Override
    public byte[] write(Channel channel, FeedPage page) {
      written++;
      return page.posts().isEmpty() || length > 0
          ? new byte[length]
          : page.posts().toString().getBytes(StandardCharsets.UTF_8);
    }
  }
}
