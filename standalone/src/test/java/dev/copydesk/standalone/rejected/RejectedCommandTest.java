package dev.copydesk.standalone.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Topic;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.Parked;
import dev.copydesk.contract.event.Rejection;
import dev.copydesk.kit.kafka.KafkaClients;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.kafka.TopicProvisioner;
import dev.copydesk.kit.settings.SettingsReader;
import dev.copydesk.standalone.Run;
import dev.copydesk.standalone.broker.Broker;
import dev.copydesk.standalone.log.Reading;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class RejectedCommandTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
  private static final String ERROR = "enrich-posts: failed with java.lang.ArithmeticException";

  @TempDir static Path folder;
  private static Broker broker;
  private static KafkaProducer<byte[], byte[]> producer;

  /** One of its own for each test, so that none sees another's. */
  private String key;

  @BeforeAll
  static void aLog() throws Exception {
    broker = Broker.start(folder);
    Map<String, String> where = Map.of("copydesk.kafka.bootstrap-servers", servers());
    KafkaSettings kafka = new SettingsReader(Map.of(), where).read(KafkaSettings.class);
    try (Admin admin = KafkaClients.admin(kafka)) {
      new TopicProvisioner(admin, kafka).provision(List.of(Topics.POSTS, Topics.REJECTED));
    }
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterAll
  static void close() {
    producer.close();
    broker.close();
  }

  @BeforeEach
  void aKey(TestInfo test) {
    key = "magazine.example/post/" + Integer.toUnsignedLong(test.getDisplayName().hashCode());
  }

  @Test
  void listsAParkedEventWithItsKeyAndWhatIsWrong() throws Exception {
    String number = park(write("{}"));

    assertThat(line("list"))
        .hasValueSatisfying(line -> assertThat(line).contains(number, "parked", "enrich", ERROR));
  }

  @Test
  void listsWhatWasRefusedBeforeItCameToTheLog() throws Exception {
    refuse();

    assertThat(line("list"))
        .hasValueSatisfying(line -> assertThat(line).contains("refused", "ingest"));
  }

  @Test
  void listsNoMoreWhatANewerEventOfItsKeySupersedes() throws Exception {
    park(write("{}"));

    write("{\"newer\": true}");

    assertThat(line("list")).isEmpty();
    assertThat(line("list", "--all"))
        .hasValueSatisfying(line -> assertThat(line).contains("superseded"));
  }

  @Test
  void isNotDistractedByNewerEventsOfOtherKeys() throws Exception {
    RecordMetadata at = write("{}");
    park(at);

    producer
        .send(
            new ProducerRecord<>(at.topic(), at.partition(), bytes("another/post/1"), bytes("{}")))
        .get();

    assertThat(line("list")).isPresent();
  }

  @Test
  void showsWhereItStandsAndHowItIsMended() throws Exception {
    RecordMetadata at = write("{}");
    String number = park(at);

    Run run = run("show", number);

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("copydesk.posts.v1/" + at.partition() + '/' + at.offset())
        .contains("first seen " + FIRST)
        .contains("reference  event-7")
        .contains("send it again");
  }

  @Test
  void redrivesToTheByteAndRemembersWhenItWasSeenFirst() throws Exception {
    RecordMetadata at = write("{\"cut\": \"off in the mid");
    String number = park(at);

    Run run = run("redrive", number);

    assertThat(run.out()).isEqualTo(number + " redriven\n");
    assertThat(run.status()).isZero();
    List<ConsumerRecord<byte[], byte[]>> sent = ofKey(at);
    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).value()).isEqualTo(sent.get(0).value());
    assertThat(sent.get(1).timestamp()).isEqualTo(sent.get(0).timestamp());
    assertThat(EventContext.text(sent.get(1).headers(), "ce_id")).isEqualTo("event-7");
    assertThat(Parked.firstSeen(sent.get(1).headers(), Instant.EPOCH)).isEqualTo(FIRST);
  }

  @Test
  void redrivesNothingTwice() throws Exception {
    RecordMetadata at = write("{}");
    String number = park(at);
    run("redrive", number);

    Run again = run("redrive", number);

    assertThat(again.status()).isOne();
    assertThat(again.out()).isEqualTo(number + " not redriven: it is redriven already\n");
    assertThat(ofKey(at)).hasSize(2);
  }

  @Test
  void redrivesNothingThatWouldUndoANewerEvent() throws Exception {
    RecordMetadata at = write("{}");
    String number = park(at);
    write("{\"newer\": true}");

    Run run = run("redrive", number);

    assertThat(run.status()).isOne();
    assertThat(run.out()).contains("a newer event of its key is on the log");
    assertThat(ofKey(at)).hasSize(2);
  }

  @Test
  void cannotRedriveWhatNeverCameToTheLog() throws Exception {
    String number = refuse();

    Run run = run("redrive", number);

    assertThat(run.status()).isOne();
    assertThat(run.out()).contains("it never came to the log; send it again, mended");
  }

  @Test
  void cannotRedriveWhatTheLogHasThrownAway() throws Exception {
    RecordMetadata at = write("{}");
    String number = park(at.topic(), at.partition(), at.offset() + 1_000_000);

    Run run = run("redrive", number);

    assertThat(run.status()).isOne();
    assertThat(run.out()).contains("is no longer on the log");
  }

  @Test
  void letsARefusalRest() throws Exception {
    String number = park(write("{}"));

    Run run = run("discard", number);

    assertThat(run.status()).isZero();
    assertThat(line("list")).isEmpty();
    assertThat(line("list", "--all"))
        .hasValueSatisfying(line -> assertThat(line).contains("discarded"));
  }

  @Test
  void letsNothingRestTwice() throws Exception {
    String number = refuse();
    run("discard", number);

    Run again = run("discard", number);

    assertThat(again.status()).isOne();
    assertThat(again.out()).contains("it is discarded already");
  }

  @Test
  void doesWhatItCanOfSeveralAndSaysWhatItCannot() throws Exception {
    String parked = park(write("{}"));
    String refused = refuse();

    Run run = run("redrive", parked, refused);

    assertThat(run.status()).isOne();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).isEqualTo(parked + " redriven");
    assertThat(run.lines().get(1)).startsWith(refused + " not redriven");
  }

  @Test
  void touchesNothingWhenOneOfTheNumbersIsNone() throws Exception {
    String number = park(write("{}"));

    Run run = run("discard", number, "9-999");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("'9-999' is no refusal", "list --all");
    assertThat(line("list")).isPresent();
  }

  @Test
  void wantsANumber() {
    Run run = run("redrive");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("NUMBER");
  }

  @Test
  void tellsItsUsageWithoutACommand() {
    assertThat(Run.of("rejected").out()).contains("list", "show", "redrive", "discard");
  }

  private RecordMetadata write(String value) throws Exception {
    var headers = new RecordHeaders();
    new EventContext("event-7", "/test", key, FIRST, FIRST, null, null).writeTo(headers);
    return producer
        .send(
            new ProducerRecord<>(
                Topics.POSTS.name(), null, FIRST.toEpochMilli(), bytes(key), bytes(value), headers))
        .get();
  }

  private String park(RecordMetadata at) throws Exception {
    return park(at.topic(), at.partition(), at.offset());
  }

  private String park(String topic, int partition, long offset) throws Exception {
    var headers = new RecordHeaders();
    new Parked(topic, partition, offset, key, "enrich", ERROR, FIRST).writeTo(headers);
    return reject("enrich", ERROR, headers);
  }

  private String refuse() throws Exception {
    return reject("ingest", "text", new RecordHeaders());
  }

  private String reject(String stage, String found, RecordHeaders headers) throws Exception {
    var fault = new Fault("", found, "send it again");
    var rejection = new Rejection("event-7", key, stage, List.of(fault), Instant.now());
    Topic<Rejection> topic = Topics.REJECTED;
    byte[] value = topic.values().serializer().serialize(topic.name(), headers, rejection);
    RecordMetadata at =
        producer.send(new ProducerRecord<>(topic.name(), null, bytes(key), value, headers)).get();
    return at.partition() + "-" + at.offset();
  }

  /** Every event of the key, in the log's order. */
  private List<ConsumerRecord<byte[], byte[]>> ofKey(RecordMetadata like) {
    var at = new TopicPartition(like.topic(), like.partition());
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", servers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      Reading records = Reading.toTheEnd(consumer, at, 0);
      Optional<ConsumerRecord<byte[], byte[]>> record = records.next();
      while (record.isPresent()) {
        found.add(record.get());
        record = records.next();
      }
    }
    found.removeIf(record -> !key.equals(Refusals.text(record.key())));
    return found;
  }

  /** The line about this test's key. */
  private Optional<String> line(String... command) {
    Run run = run(command);
    assertThat(run.status()).as(run.err()).isZero();
    return run.lines().stream().filter(line -> line.contains(key)).reduce((a, b) -> b);
  }

  private static Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("rejected"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--brokers", servers()));
    return Run.of(all.toArray(String[]::new));
  }

  private static String servers() {
    return broker.bootstrapServers();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
