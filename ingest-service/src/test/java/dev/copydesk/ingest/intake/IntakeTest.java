package dev.copydesk.ingest.intake;

import static dev.copydesk.ingest.Samples.CLOCK;
import static dev.copydesk.ingest.Samples.NOW;
import static dev.copydesk.ingest.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.PostPublished;
import dev.copydesk.contract.event.TakeDown;
import dev.copydesk.ingest.auth.Caller;
import dev.copydesk.ingest.delivery.Delivery;
import dev.copydesk.ingest.delivery.Item;
import dev.copydesk.ingest.delivery.Origin;
import dev.copydesk.ingest.kafka.EventLog;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Faults;
import dev.copydesk.ingest.reading.Outcome;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.takedown.TakeDowns;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Taking a delivery in, item by item, whatever its items and the log do. */
class IntakeTest {
  private static final String SITE = "mind.example";
  private static final Caller MIND = new Caller(Set.of(SITE), null);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private MockProducer<String, byte[]> producer = producer(true);
  private TakeDowns takeDowns;
  private final Intake intake = intake(producer);

  @Test
  void tellsOfEachItemWhereItIsInTheOrderInWhichTheyCame() {
    List<ItemReport> reports = take(intake, "1", "2", "3");

    assertThat(reports).extracting(ItemReport::outcome).containsOnly(Outcome.ACCEPTED);
    assertThat(reports).extracting(ItemReport::topic).containsOnly("copydesk.posts.v1");
    assertThat(reports)
        .extracting(ItemReport::key)
        .containsExactly("mind.example/post/1", "mind.example/post/2", "mind.example/post/3");
    assertThat(reports).extracting(ItemReport::reference).containsExactly("r/0", "r/1", "r/2");
  }

  @Test
  void oneBadItemStopsNoOther() {
    List<ItemReport> reports = take(intake, "1", "bad", "3");

    assertThat(reports)
        .extracting(ItemReport::outcome)
        .containsExactly(Outcome.ACCEPTED, Outcome.REFUSED, Outcome.ACCEPTED);
    assertThat(reports.get(1).status()).isEqualTo(422);
    assertThat(reports.get(1).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.path()).isEqualTo("/1/id"));
  }

  @Test
  void keepsAPostOutThatIsTakenDownAndTellsWhoMayLiftThat() {
    isTakenDown("mind.example/post/2");

    List<ItemReport> reports = take(intake, "1", "2");

    assertThat(reports)
        .extracting(ItemReport::outcome)
        .containsExactly(Outcome.ACCEPTED, Outcome.TAKEN_DOWN);
    assertThat(reports.get(1).status()).isEqualTo(422);
    assertThat(reports.get(1).faults())
        .singleElement()
        .extracting(Fault::fix)
        .isEqualTo("ask an operator to lift that: ./copydesk take-down --lift mind.example/post/2");
    assertThat(producer.history())
        .extracting(ProducerRecord::topic, ProducerRecord::key)
        .containsExactly(tuple("copydesk.posts.v1", "mind.example/post/1"));
  }

  @Test
  void supersedesWhatGotInWhileItWasTakenDown() {
    producer =
        new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
          @Override
          public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
            Future<RecordMetadata> sent = super.send(record);
            if (record.value() != null && text(record.value()).contains("\"content\"")) {
              isTakenDown("mind.example/post/1");
            }
            return sent;
          }
        };

    take(intake(producer), "1");

    assertThat(producer.history())
        .filteredOn(record -> record.topic().equals(Topics.POSTS.name()))
        .last()
        .satisfies(record -> assertThat(text(record.value())).contains("\"takenDown\":true"));
  }

  @Test
  void writesARefusalDownWithoutTheItem() {
    take(intake, "bad");

    ProducerRecord<String, byte[]> record = producer.history().get(0);
    assertThat(record.topic()).isEqualTo(Topics.REJECTED.name());
    JsonNode rejection = Json.MAPPER.readTree(record.value());
    assertThat(rejection.path("reference").asString()).isEqualTo("r/0");
    assertThat(rejection.path("stage").asString()).isEqualTo("ingest");
    assertThat(rejection.at("/faults/0/fix").asString()).isEqualTo("send a number");
    assertThat(rejection.toString()).doesNotContain("\"bad\"");
  }

  @Test
  void letsNobodySpeakForAnotherSite() {
    Caller other = new Caller(Set.of("other.example"), null);

    ItemReport report = intake.take(delivery("1"), other, IntakeTest::read).get(0);

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.status()).isEqualTo(403);
    assertThat(report.faults().get(0).fix()).contains("other.example");
    assertThat(producer.history())
        .extracting(ProducerRecord::topic)
        .containsOnly("copydesk.rejected.v1");
  }

  @Test
  void writesWhoSaidItAndWhenIntoTheEventsHeaders() {
    Instant then = NOW.minusSeconds(60);
    var origin = new Origin("id", "https://mind.example/", then, 7L, null, "backfill");
    var item = new Item(origin, "", object("{\"id\": \"1\"}"), null);

    intake.take(new Delivery(false, true, List.of(item)), MIND, IntakeTest::read);

    assertThat(header("ce_id")).isEqualTo("id");
    assertThat(header("ce_source")).isEqualTo("https://mind.example/");
    assertThat(header("ce_time")).isEqualTo(then.toString());
    assertThat(header("copydesk_lane")).isEqualTo("backfill");
  }

  @Test
  void takesTheTimeOfReceiptForAnEventThatNamesNone() {
    take(intake, "1");

    assertThat(header("ce_time")).isEqualTo(NOW.toString());
    assertThat(header("ce_source")).isEqualTo("//" + SITE);
  }

  @Test
  void doesNotTryTheRestOnceTheLogHasFailed() {
    MockProducer<String, byte[]> away = producer(true);
    away.sendException = new TimeoutException("no broker");

    List<ItemReport> reports = take(intake(away), "1", "bad", "3");

    assertThat(reports)
        .extracting(ItemReport::outcome)
        .containsExactly(Outcome.UNAVAILABLE, Outcome.REFUSED, Outcome.UNAVAILABLE);
    assertThat(reports.get(0).faults().get(0).fix()).isEqualTo("send it again");
    assertThat(away.history()).isEmpty();
  }

  @Test
  void saysThatItMayOrMayNotBeThereWhenTheLogIsSilent() {
    ItemReport report = take(intake(producer(false)), "1").get(0);

    assertThat(report.outcome()).isEqualTo(Outcome.UNAVAILABLE);
    assertThat(report.status()).isEqualTo(503);
  }

  @Test
  void refusesWhatIsLongerThanTheLogTakes() {
    ItemReport report = take(intake, "1" + "0".repeat(1_000)).get(0);

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.status()).isEqualTo(422);
    assertThat(report.faults().get(0).fix()).isEqualTo("send at most 1000 bytes an item");
  }

  @Test
  void countsEachItemByItsOutcome() {
    take(intake, "1", "2", "bad");

    assertThat(count("accepted")).isEqualTo(2);
    assertThat(count("refused")).isEqualTo(1);
    assertThat(meters.timer("copydesk.ingest.acknowledge").count()).isEqualTo(1);
  }

  @Test
  void passesOnWhatTheDeliverySaysOfAnItemThatCannotBeRead() {
    var item = new Item(Origin.of("r", null), "/3", null, Faults.one("/x", "nothing", "mend it"));

    ItemReport report =
        intake.take(new Delivery(true, true, List.of(item)), MIND, IntakeTest::read).get(0);

    assertThat(report.faults().get(0).path()).isEqualTo("/3/x");
  }

  private List<ItemReport> take(Intake into, String... ids) {
    return into.take(delivery(ids), MIND, IntakeTest::read);
  }

  private static Delivery delivery(String... ids) {
    List<Item> items =
        IntStream.range(0, ids.length)
            .mapToObj(
                i ->
                    new Item(
                        Origin.of("r/" + i, null),
                        "/" + i,
                        Json.MAPPER.createObjectNode().put("id", ids[i]),
                        null))
            .toList();
    return new Delivery(ids.length > 1, true, items);
  }

  /** Takes everything for a post, but for what has no number. */
  private static Reading read(JsonNode item) {
    String id = item.path("id").asString();
    if (id.equals("bad")) {
      return Faults.one("/id", "a text of 3 characters", "send a number");
    }
    PostKey key = new PostKey(SITE, "post", id.length() > 9 ? 1 : Long.parseLong(id));
    return Accepted.post(key, new PostPublished(object("{\"id\": 1}").put("content", id)));
  }

  private String header(String name) {
    return Arrays.stream(producer.history().get(0).headers().toArray())
        .filter(header -> header.key().equals(name))
        .map(header -> new String(header.value(), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("none");
  }

  private double count(String outcome) {
    return meters.counter("copydesk.ingest.items", "outcome", outcome).count();
  }

  /** As the other nodes' take-downs are heard, before this node says them. */
  private void isTakenDown(String key) {
    takeDowns.heard(key, TakeDown.of(PostKey.parse(key), NOW, null), false);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Intake intake(MockProducer<String, byte[]> to) {
    var log = new EventLog(to, Duration.ofMillis(50), 1_000);
    takeDowns = new TakeDowns(log, CLOCK);
    return new Intake(log, takeDowns, CLOCK, meters);
  }

  private static MockProducer<String, byte[]> producer(boolean answers) {
    return new MockProducer<>(answers, null, new StringSerializer(), new ByteArraySerializer());
  }
}
