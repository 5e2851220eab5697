package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.Json;
import dev.copydesk.standalone.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** What is taken down is nowhere any more, and stays out until that is lifted. */
@ParameterizedClass
@EnumSource(TestBroker.class)
class TakeDownErasesTest {
  private static final String SITE = "erase.example";

  @Parameter TestBroker broker;
  @TempDir Path folder;
  @TempDir Path afresh;

  @Test
  void fromEveryTopicAndFileUntilItIsLifted() throws Exception {
    String word = "qzxvbnwkj";
    String key = SITE + "/post/1";
    ObjectNode post = telling(1, word);
    try (var copydesk = start(folder)) {
      publishInEveryWay(copydesk, post);
      String id = id(copydesk);
      assertThat(topicsWith(word)).hasSizeGreaterThan(3);
      assertThat(filesWith(folder.resolve("feed"), word)).isNotEmpty();

      Run run = takeDown(copydesk, 120, key, "--now", "--reason", "A court says so.");

      assertThat(run.status()).as(run.out() + run.err()).isZero();
      assertThat(run.lines().get(0)).startsWith(key + " is taken down since ");
      assertThat(run.lines())
          .anyMatch(line -> line.matches("copydesk.feed.v1 +\\d+ found .*clean at.*"));
      assertThat(run.out()).doesNotContain(word);
      assertThat(topicsWith(word)).isEmpty();
      assertThat(filesWith(folder.resolve("feed"), word)).isEmpty();
      assertThat(copydesk.get("/v1/posts/" + key).statusCode()).isEqualTo(410);
      assertThat(copydesk.changes(SITE))
          .filteredOn(entry -> entry.get("id").asString().equals(key))
          .isNotEmpty()
          .allMatch(entry -> entry.get("change").asString().equals("taken-down"));
      assertThat(copydesk.get("/v1/posts/" + SITE + "/post/2").statusCode()).isEqualTo(200);

      assertThat(copydesk.post("/v1/events", post).statusCode()).isEqualTo(422);
      copydesk.post("/v1/events", telling(2, "lifted"));
      awaitText(copydesk, 2, "lifted");
      assertThat(copydesk.get("/v1/posts/" + key).statusCode()).isEqualTo(410);
      assertThat(topicsWith(word)).isEmpty();

      assertThat(lift(copydesk, key).status()).isZero();
      copydesk.post("/v1/events", post);
      awaitText(copydesk, 1, word);
      assertThat(id(copydesk)).isEqualTo(id);
    }
  }

  @Test
  void fromWhatANodeMakesAnewOfTheLog() throws Exception {
    String word = "wqpjhgfzk";
    String key = SITE + "/post/3";
    try (var copydesk = start(folder)) {
      copydesk.post("/v1/events", telling(3, word));
      awaitText(copydesk, 3, word);
      assertThat(takeDown(copydesk, 120, key, "--now").status()).isZero();
    }

    try (var copydesk = start(afresh)) {
      assertThat(copydesk.get("/v1/posts/" + key).statusCode()).isEqualTo(410);
      assertThat(copydesk.post("/v1/events", telling(3, word)).statusCode()).isEqualTo(422);
    }
    assertThat(filesWith(afresh, word)).isEmpty();
  }

  @Test
  void andIsNotCalledCleanWhileOnePlaceIsLeft() throws Exception {
    String word = "vkzqjxhpw";
    String key = SITE + "/post/4";
    String forgotten = "copydesk-enrich-forgotten-" + System.nanoTime() + "-changelog";
    try (var copydesk = start(folder)) {
      copydesk.post("/v1/events", telling(4, word));
      awaitText(copydesk, 4, word);
      write(forgotten, key, word);

      Run run = takeDown(copydesk, 20, key, "--now");

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.lines())
          .anyMatch(line -> line.matches(forgotten + " .*not clean yet; 1 left"));
      assertThat(run.err()).contains("not clean yet: ").contains(forgotten);
      assertThat(topicsWith(word)).containsExactly(forgotten);
    }
  }

  @Test
  void andTheTopicsAreSetBack() throws Exception {
    String key = SITE + "/post/5";
    try (var copydesk = start(folder)) {
      copydesk.post("/v1/events", telling(5, "anything"));
      awaitText(copydesk, 5, "anything");
      String before = lag("copydesk.feed.v1");

      assertThat(takeDown(copydesk, 120, key, "--now").status()).isZero();

      assertThat(lag("copydesk.feed.v1")).isEqualTo(before).isEqualTo("604800000");
    }
  }

  private RunningCopydesk start(Path folder) {
    var copydesk = new RunningCopydesk(broker.bootstrapServers(), folder);
    await().atMost(Duration.ofSeconds(60)).until(() -> copydesk.get("/readyz").statusCode() == 200);
    return copydesk;
  }

  /** As news, changed, said wrongly, and beside another post. */
  private static void publishInEveryWay(RunningCopydesk copydesk, ObjectNode post)
      throws Exception {
    copydesk.post(
        "/v1/glossary", Map.of("site", SITE, "term", "inner critic", "definition", "A voice."));
    copydesk.post("/v1/events", List.of(post, telling(2, "another")));
    awaitText(copydesk, 1, "inner critic");
    awaitText(copydesk, 2, "another");
    ObjectNode changed = post.deepCopy();
    changed.putObject("title").put("rendered", post.at("/title/rendered").asString() + " again");
    copydesk.post("/v1/events", changed);
    copydesk.post("/v1/events", Posts.withStatus(post, "draft"));
    copydesk.post("/v1/events", post.deepCopy().without("content"));
    copydesk.post("/v1/events", post);
    awaitText(copydesk, 1, "inner critic");
  }

  private static ObjectNode telling(long id, String word) {
    ObjectNode post =
        Posts.published(
            SITE, id, "<p>An inner critic says <strong>" + word + "</strong>, often.</p>", 5);
    post.put("link", "https://" + SITE + "/" + word + "/");
    post.putObject("title").put("rendered", "On " + word);
    return post;
  }

  private Run takeDown(RunningCopydesk copydesk, int seconds, String... arguments) {
    return Run.of(
        Stream.concat(
                Stream.of(
                    "take-down",
                    "--timeout",
                    String.valueOf(seconds),
                    "--to",
                    copydesk.address().toString(),
                    "--brokers",
                    broker.bootstrapServers()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static Run lift(RunningCopydesk copydesk, String key) {
    return Run.of("take-down", "--lift", key, "--to", copydesk.address().toString());
  }

  private static void awaitText(RunningCopydesk copydesk, long id, String text) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> copydesk.get("/v1/posts/" + SITE + "/post/" + id).body().contains(text));
  }

  private static String id(RunningCopydesk copydesk) throws Exception {
    for (var item :
        Json.MAPPER.readTree(copydesk.get("/feed.json?site=" + SITE).body()).at("/items")) {
      if (item.at("/_copydesk/key").asString().equals(SITE + "/post/1")) {
        return item.get("id").asString();
      }
    }
    throw new AssertionError("it is not in the feed");
  }

  private List<String> topicsWith(String word) throws Exception {
    var log = new Log(broker.bootstrapServers());
    return log.topics().stream()
        .filter(topic -> log.read(topic).stream().anyMatch(record -> tells(record, word)))
        .toList();
  }

  private static boolean tells(ConsumerRecord<byte[], byte[]> record, String word) {
    var all = new StringBuilder(text(record.key())).append(text(record.value()));
    record.headers().forEach(header -> all.append(text(header.value())));
    return all.indexOf(word) >= 0;
  }

  private static List<Path> filesWith(Path folder, String word) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> text(file).contains(word)).toList();
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

  /** A place that nobody erases. */
  private void write(String topic, String key, String value)
      throws ExecutionException, InterruptedException {
    Map<String, Object> configs = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (Admin admin = Admin.create(configs);
        var producer =
            new KafkaProducer<>(configs, new StringSerializer(), new StringSerializer())) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topic, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
          .all()
          .get();
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    }
  }

  private String lag(String topic) throws ExecutionException, InterruptedException {
    var named = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      return admin
          .describeConfigs(List.of(named))
          .all()
          .get()
          .get(named)
          .get("min.compaction.lag.ms")
          .value();
    }
  }
}
