package dev.copydesk.standalone.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Topics;
import dev.copydesk.ingest.IngestService;
import dev.copydesk.ingest.IngestSettings;
import dev.copydesk.ingest.kafka.EventLog;
import dev.copydesk.ingest.kafka.TakeDownReader;
import dev.copydesk.ingest.source.SiteSettings;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.http.HttpServer;
import dev.copydesk.kit.http.Listen;
import dev.copydesk.kit.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for other editorial systems: each of its programs sends each of its events. */
class OtherSystemsTest {
  private static final Path PAGE = Path.of("..", "docs", "other-systems.md");
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  private final MockProducer<String, byte[]> log =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

  @TempDir Path folder;
  private IngestService ingest;
  private HttpServer server;

  @BeforeEach
  void start() {
    var reader =
        new SettingsReader(
            Map.of(), Map.of("copydesk.ingest.secrets", "gazette.example=" + SECRET));
    Floor floor = Floor.lay();
    ingest =
        new IngestService(
            reader.read(IngestSettings.class),
            reader.read(SiteSettings.class),
            new EventLog(log, Duration.ofSeconds(5), 1 << 20),
            new TakeDownReader(nothingTakenDown()),
            floor);
    server =
        HttpServer.start(
            new Listen("127.0.0.1", 0, 1 << 20),
            List.of(ingest.routes()),
            floor.health(),
            floor.meters());
  }

  private static MockConsumer<String, byte[]> nothingTakenDown() {
    String topic = Topics.TAKE_DOWNS.name();
    var consumer = new MockConsumer<String, byte[]>("earliest");
    consumer.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(new TopicPartition(topic, 0), 0L));
    consumer.updateEndOffsets(Map.of(new TopicPartition(topic, 0), 0L));
    return consumer;
  }

  @AfterEach
  void stop() {
    server.close();
    ingest.close();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({"sh,bash", "python,python3", "js,node"})
  void aProgramOfThePageSendsItsEvents(String language, String interpreter) throws Exception {
    Assumptions.assumeTrue(
        run(List.of(interpreter, "--version")) == 0,
        interpreter + " is not on this machine: its example is not tried, the others are");
    Path program = Files.writeString(folder.resolve("program." + language), block(language, 0));

    send(interpreter, program, block("json", 0));
    send(interpreter, program, block("json", 1));

    assertThat(log.history())
        .extracting(
            record -> record.key(),
            record -> header(record.headers().lastHeader("ce_sequence").value()))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("gazette.example/post/1042", "4711"),
            org.assertj.core.groups.Tuple.tuple("gazette.example/post/1042", "4712"));
    assertThat(header(log.history().get(0).value())).contains("A Kinder Question");
    assertThat(header(log.history().get(1).value())).contains("it was deleted");
  }

  private void send(String interpreter, Path program, String event) throws Exception {
    Files.writeString(folder.resolve("event.json"), event);

    assertThat(run(List.of(interpreter, program.toString()))).as(() -> said()).isZero();
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("out"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private int run(List<String> command) throws InterruptedException {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("COPYDESK_SECRET", SECRET);
    builder.environment().put("COPYDESK_URL", withoutSlash(server.address().toString()));
    try {
      return builder
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("out").toFile())
          .start()
          .waitFor();
    } catch (IOException e) {
      return 127;
    }
  }

  private static String withoutSlash(String address) {
    return address.replaceAll("/$", "");
  }

  private static String header(byte[] value) {
    return new String(value, UTF_8);
  }

  /** The page's block number {@code index} in a language. */
  private static String block(String language, int index) throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
    List<String> found =
        blocks
            .results()
            .filter(each -> each.group(1).equals(language))
            .map(each -> each.group(2))
            .toList();
    return found.get(index);
  }
}
