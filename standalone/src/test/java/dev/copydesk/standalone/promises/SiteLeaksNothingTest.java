package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.standalone.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real site with drafts, private, scheduled, protected and trashed posts, revisions and
 * autosaves: by no way in does a word of them come to Copydesk, though two of the ways are an
 * administrator's.
 */
class SiteLeaksNothingTest {
  private static final String WORD = "xyzzyplughfrotz";

  private static WordPress wordpress;
  private static Newsroom newsroom;
  private static long open;

  @TempDir Path folder;

  @BeforeAll
  static void write() throws Throwable {
    wordpress = WordPress.here();
    wordpress.removePlugin();
    newsroom = new Newsroom(wordpress);
    secret("draft", Map.of());
    secret("private", Map.of());
    secret("pending", Map.of());
    secret("future", Map.of("date_gmt", Newsroom.in(Duration.ofDays(200))));
    secret("publish", Map.of("password", WORD));
    newsroom.delete("posts", secret("draft", Map.of()));
    open = newsroom.publish(Map.of("title", "For everybody"));
    String autosaves = "/wp-json/wp/v2/posts/" + open + "/autosaves";
    wordpress.rest("POST", autosaves, Map.of("content", WORD, "title", WORD));
    long edited = newsroom.publish();
    newsroom.save(edited, Map.of("status", "draft", "content", WORD));
    newsroom.save(edited, Map.of("status", "publish", "content", "<p>Thought better of it.</p>"));
    newsroom.admin("meta", Map.of("id", open, "key", "_" + WORD, "value", WORD));
  }

  @Test
  void throughThePlugin() throws Exception {
    Map<String, String> settings =
        Map.of("copydesk.ingest.secrets", site() + '=' + PluggedIn.SECRET);
    try (var copydesk = copydesk(settings)) {
      wordpress.putPlugin(copydesk.address(), PluggedIn.SECRET);
      newsroom.admin("resend", Map.of());
      secret("draft", Map.of());
      newsroom.save(secret("private", Map.of()), Map.of("status", "pending"));
      newsroom.deleteForGood("posts", secret("publish", Map.of("password", WORD)));
      newsroom.cron();
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(newsroom.waiting()).isZero());

      assertNothingIsKnown(copydesk);
    } finally {
      wordpress.removePlugin();
    }
  }

  @Test
  void throughAReadingAsAdministrator() throws Exception {
    Map<String, String> settings =
        Map.of(
            "copydesk.site.magazine.address", wordpress.address().toString(),
            "copydesk.site.magazine.password", wordpress.credential(),
            "copydesk.site.magazine.rate", "200",
            "copydesk.site.magazine.watch-seconds", "1",
            "copydesk.site.magazine.reconcile-seconds", "1");
    try (var copydesk = copydesk(settings)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> copydesk.at("/v1/sources", "/sources/0/cycles").asLong() >= 2);

      assertNothingIsKnown(copydesk);
    }
  }

  @Test
  void throughAnExport() throws Exception {
    String export = newsroom.admin("export", Map.of()).asString();
    assertThat(export).contains(WORD);
    Path file = Files.writeString(folder.resolve("export.xml"), export);
    try (var copydesk = copydesk(Map.of())) {
      Run run = Run.of("ingest", "--to", copydesk.address().toString(), file.toString());

      assertThat(run.out() + run.err()).doesNotContain(WORD);
      assertNothingIsKnown(copydesk);
    }
  }

  /** The open post is there, and of the rest no topic, no answer and no file has a word. */
  private void assertNothingIsKnown(RunningCopydesk copydesk) throws Exception {
    String post = "/v1/posts/" + site() + "/post/" + open;
    await().atMost(Duration.ofSeconds(60)).until(() -> copydesk.get(post).statusCode() == 200);
    for (String path : List.of(post, "/feed.json", "/feed.atom", "/feed.rss", "/", "/metrics")) {
      assertThat(copydesk.get(path).body()).as(path).doesNotContain(WORD);
    }
    assertThat(copydesk.changes(site()).toString()).doesNotContain(WORD);
    var log = new Log(TestBroker.EMBEDDED.bootstrapServers());
    for (String topic : log.topics()) {
      assertThat(log.read(topic)).as(topic).noneMatch(SiteLeaksNothingTest::tells);
    }
    assertThat(files()).as("files that tell").isEmpty();
  }

  private static boolean tells(ConsumerRecord<byte[], byte[]> record) {
    var all = new StringBuilder(text(record.key())).append(text(record.value()));
    record.headers().forEach(header -> all.append(text(header.value())));
    return all.indexOf(WORD) >= 0;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
      return all.filter(Files::isRegularFile).filter(SiteLeaksNothingTest::tells).toList();
    }
  }

  private static boolean tells(Path file) {
    try {
      return text(Files.readAllBytes(file)).contains(WORD);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static long secret(String status, Map<String, ?> more) throws Exception {
    Map<String, Object> post =
        new TreeMap<>(
            Map.of(
                "status", status,
                "title", WORD,
                "content", "<p>Of " + WORD + "</p>",
                "excerpt", WORD));
    post.putAll(more);
    return newsroom.publish(post);
  }

  private RunningCopydesk copydesk(Map<String, String> settings) {
    return new RunningCopydesk(
        TestBroker.EMBEDDED.bootstrapServers(), folder.resolve("data"), settings);
  }

  private static String site() {
    return wordpress.site();
  }
}
