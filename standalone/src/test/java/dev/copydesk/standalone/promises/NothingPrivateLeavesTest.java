package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** No draft, private, protected, future or trashed content in any topic, store or answer. */
@ParameterizedClass
@EnumSource(TestBroker.class)
class NothingPrivateLeavesTest {
  private static final String SITE = "private.example";
  private static final String SECRET = "xyzzy-plugh";

  @Parameter TestBroker broker;
  @TempDir Path folder;

  @Test
  void whateverAnEditorSees() throws Exception {
    List<String> said = new ArrayList<>();
    try (var copydesk = new RunningCopydesk(broker.bootstrapServers(), folder)) {
      for (Object event : notForReaders()) {
        said.add(copydesk.post("/v1/events", event).body());
      }
      copydesk.post("/v1/events", List.copyOf(notForReaders()));
      awaitPublicPost(copydesk);
      for (String path : List.of("/feed.json", "/", "/metrics")) {
        said.add(copydesk.get(path).body());
      }
      said.add(copydesk.changes(SITE).toString());
    }

    assertThat(said).noneMatch(answer -> answer.contains(SECRET));
    var log = new Log(broker.bootstrapServers());
    for (String topic : log.topics()) {
      assertThat(log.read(topic)).as(topic).noneMatch(NothingPrivateLeavesTest::tells);
    }
    assertThat(files()).noneMatch(file -> text(file).contains(SECRET));
  }

  @Test
  void notTheTextOfAPostOnceItIsWithdrawn() throws Exception {
    var post = Posts.published(SITE, 50, "<p>Once public, now " + SECRET + "-2.</p>");
    try (var copydesk = new RunningCopydesk(broker.bootstrapServers(), folder)) {
      copydesk.post("/v1/events", post);
      await().until(() -> copydesk.get("/feed.json?site=" + SITE).body().contains(SECRET));

      copydesk.post("/v1/events", Posts.withPassword(post, "sesame"));

      await()
          .untilAsserted(
              () ->
                  assertThat(copydesk.get("/feed.json?site=" + SITE).body())
                      .doesNotContain(SECRET));
      assertThat(copydesk.changes(SITE).toString()).doesNotContain(SECRET);
      assertThat(copydesk.get("/v1/posts/" + SITE + "/post/50").body()).doesNotContain(SECRET);
    }
    assertThat(text(folder.resolve("feed").resolve("feed.sqlite"))).doesNotContain(SECRET);
  }

  private static List<Object> notForReaders() {
    var post = Posts.published(SITE, 1, "<p>A text that holds " + SECRET + ".</p>");
    return List.of(
        Posts.withStatus(post, "draft"),
        Posts.withStatus(post, "private"),
        Posts.withStatus(post, "pending"),
        Posts.withStatus(post, "trash"),
        Posts.withStatus(post, "future").put("date_gmt", "2999-01-01T00:00:00"),
        post.deepCopy().put("date_gmt", "2999-01-01T00:00:00"),
        Posts.withPassword(post, SECRET),
        post.deepCopy().put("type", "secret_type"),
        post.deepCopy().put("status", 7),
        post.without("status"),
        Map.of("deleted", true, "previous", post),
        Map.of("ID", 1, "post_title", SECRET, "post_content", SECRET, "post_password", SECRET),
        Map.of("code", "rest_forbidden", "message", SECRET, "data", Map.of("status", 401)));
  }

  private static void awaitPublicPost(RunningCopydesk copydesk) throws Exception {
    copydesk.post("/v1/events", Posts.published(SITE, 99, "<p>For every reader.</p>"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> copydesk.get("/v1/posts/" + SITE + "/post/99").statusCode() == 200);
  }

  private static boolean tells(ConsumerRecord<byte[], byte[]> record) {
    var all = new StringBuilder(text(record.key())).append(text(record.value()));
    record.headers().forEach(header -> all.append(text(header.value())));
    return all.indexOf(SECRET) >= 0 && all.indexOf(SECRET + "-2") < 0;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static String text(Path file) {
    try {
      return text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
