package dev.copydesk.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.Parked;
import dev.copydesk.contract.event.PostEvent;
import dev.copydesk.contract.event.Rejection;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.settings.SettingsReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.ValueMapper;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectUnreadableTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-01T10:00:00Z");
  private static final byte[] GOOD =
      "{\"site\":\"a.example\",\"type\":\"post\",\"id\":1,\"reason\":\"its status is draft\"}"
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path state;
  private TopologyTestDriver driver;

  @AfterEach
  void closeDriver() {
    driver.close();
  }

  @Test
  void goesOnAfterARecordThatCannotBeRead() {
    var input = open(each -> each);

    input.pipeInput(record("a.example/post/1", "{\"id\":".getBytes(StandardCharsets.UTF_8)));
    input.pipeInput(record("a.example/post/1", GOOD));

    assertThat(outputs()).isEqualTo(1);
  }

  @Test
  void rejectsItUnderItsKeyWithItsReferenceAndPlace() {
    var input = open(each -> each);

    input.pipeInput(record("a.example/post/1", "{\"id\":".getBytes(StandardCharsets.UTF_8)));

    var rejected = rejections();
    assertThat(rejected).hasSize(1);
    Rejection rejection = rejected.get(0).value();
    assertThat(rejected.get(0).key()).isEqualTo("a.example/post/1");
    assertThat(rejection.reference()).isEqualTo("event-7");
    assertThat(rejection.subject()).isEqualTo("a.example/post/1");
    assertThat(rejection.stage()).isEqualTo("test");
    assertThat(rejection.faults().get(0).fix()).contains("copydesk.posts.v1/0/0");
    assertThat(EventContext.text(rejected.get(0).headers(), "ce_id"))
        .isEqualTo("copydesk.posts.v1/0/0");
    assertThat(EventContext.text(rejected.get(0).headers(), "ce_type"))
        .isEqualTo("dev.copydesk.event.rejected.v1");
  }

  @Test
  void tellsInHeadersWhereTheRecordStandsAndWhatIsWrong() {
    var input = open(each -> each);

    input.pipeInput(record("a.example/post/1", GOOD));
    input.pipeInput(record("a.example/post/2", "{\"id\":".getBytes(StandardCharsets.UTF_8)));

    Parked parked = Parked.from(rejections().get(0).headers()).orElseThrow();
    assertThat(parked.place()).isEqualTo("copydesk.posts.v1/0/1");
    assertThat(parked.key()).isEqualTo("a.example/post/2");
    assertThat(parked.stage()).isEqualTo("test");
    assertThat(parked.error()).contains("does not fit");
    assertThat(parked.firstSeen()).isAfter(RECEIVED);
  }

  @Test
  void remembersWhenARecordThatIsSentAgainWasRefusedFirst() {
    var input = open(each -> each);
    TestRecord<String, byte[]> again =
        record("a.example/post/1", "{\"id\":".getBytes(StandardCharsets.UTF_8));
    new Parked("copydesk.posts.v1", 0, 0, "", "test", "", RECEIVED).markRedriven(again.headers());

    input.pipeInput(again);

    assertThat(Parked.from(rejections().get(0).headers()))
        .hasValueSatisfying(parked -> assertThat(parked.firstSeen()).isEqualTo(RECEIVED));
  }

  @Test
  void letsNoOtherKeyBeParked() {
    var input = open(each -> each);

    input.pipeInput(record("a.example/post/1", "{\"id\":".getBytes(StandardCharsets.UTF_8)));
    input.pipeInput(record("a.example/post/2", GOOD));
    input.pipeInput(record("a.example/post/3", GOOD));

    assertThat(outputs()).isEqualTo(2);
    assertThat(rejections()).hasSize(1);
  }

  @Test
  void endsTheApplicationWhenTheLogIsAtFaultBelowAnotherFailure() {
    var input =
        open(
            each -> {
              throw new IllegalStateException(
                  "no answer", new KafkaException("the broker is away"));
            });

    assertThatThrownBy(() -> input.pipeInput(record("a.example/post/1", GOOD)))
        .isInstanceOf(StreamsException.class);
  }

  @Test
  void rejectsARecordWhoseFailureHasAnotherCause() {
    var input =
        open(
            each -> {
              throw new IllegalStateException(new ArithmeticException("the secret"));
            });

    input.pipeInput(record("a.example/post/1", GOOD));

    assertThat(rejections()).hasSize(1);
  }

  @Test
  void namesTheRecordByItsPlaceWhereItHasNoKey() {
    var input = open(each -> each);

    input.pipeInput(record(null, "{\"id\":".getBytes(StandardCharsets.UTF_8)));

    assertThat(rejections().get(0).key()).isEqualTo("copydesk.posts.v1/0/0");
  }

  @Test
  void shortensAKeyThatIsNone() {
    var input = open(each -> each);

    input.pipeInput(record("k".repeat(5_000), "{\"id\":".getBytes(StandardCharsets.UTF_8)));

    assertThat(rejections().get(0).value().subject()).hasSize(200);
  }

  @Test
  void keepsTheContentToItself() {
    var input = open(each -> each);

    input.pipeInput(
        record(
            "a.example/post/1", "{\"id\":\"the secret\", hidden".getBytes(StandardCharsets.UTF_8)));

    assertThat(rejections().get(0).value().toString()).doesNotContain("secret", "hidden");
  }

  @Test
  void rejectsARecordThatAProcessorFailsOn() {
    var input =
        open(
            each -> {
              throw new IllegalArgumentException("the secret");
            });

    input.pipeInput(record("a.example/post/1", GOOD));

    Rejection rejection = rejections().get(0).value();
    assertThat(rejection.faults().get(0).found())
        .isEqualTo("work: failed with java.lang.IllegalArgumentException");
  }

  @Test
  void tellsWhyARecordIsUnworkable() {
    var input =
        open(
            each -> {
              throw new Unworkable("it is too long by half");
            });

    input.pipeInput(record("a.example/post/1", GOOD));

    assertThat(rejections().get(0).value().faults().get(0).found())
        .isEqualTo("work: it is too long by half");
  }

  @Test
  void endsTheApplicationWhenTheLogIsAtFault() {
    var input =
        open(
            each -> {
              throw new KafkaException("the disk is full");
            });

    assertThatThrownBy(() -> input.pipeInput(record("a.example/post/1", GOOD)))
        .isInstanceOf(StreamsException.class);
  }

  private TestInputTopic<String, byte[]> open(ValueMapper<PostEvent, PostEvent> work) {
    var builder = new StreamsBuilder();
    var topic = Topics.POSTS;
    builder.stream(topic.name(), Consumed.with(Serdes.String(), topic.values()))
        .mapValues(work, Named.as("work"))
        .to("output", Produced.with(Serdes.String(), topic.values()));
    driver = new TopologyTestDriver(builder.build(), configs());
    return driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer());
  }

  private Properties configs() {
    var settings =
        new SettingsReader(Map.of(), Map.of("copydesk.streams.state-dir", state.toString()));
    var configs =
        StreamsConfigs.of(
            "copydesk-test",
            new SettingsReader(Map.of(), Map.of()).read(KafkaSettings.class),
            settings.read(StreamsSettings.class));
    // The driver drops what a transaction holds when the record that began it cannot be read.
    configs.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    return configs;
  }

  private static TestRecord<String, byte[]> record(@Nullable String key, byte[] value) {
    var headers = new RecordHeaders();
    new EventContext("event-7", "//a.example", "a.example/post", RECEIVED, RECEIVED, null, null)
        .writeTo(headers);
    headers.add("ce_type", "dev.copydesk.post.removed.v1".getBytes(StandardCharsets.UTF_8));
    return new TestRecord<>(key, value, headers, RECEIVED);
  }

  private int outputs() {
    return driver
        .createOutputTopic("output", new StringDeserializer(), Topics.POSTS.values().deserializer())
        .readValuesToList()
        .size();
  }

  private List<TestRecord<String, Rejection>> rejections() {
    var topic = Topics.REJECTED;
    return driver
        .createOutputTopic(topic.name(), new StringDeserializer(), topic.values().deserializer())
        .readRecordsToList();
  }
}
