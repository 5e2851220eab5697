package dev.copydesk.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackerTest {
  private static final Origin ORIGIN = Origin.of("r", null);

  private final Unpacker unpacker = new Unpacker(new Limits(10, 1000));

  @Test
  void takesOneObjectForOneItemUnderTheEventsOwnId() {
    Delivery delivery = json("{\"id\":1}");

    assertThat(delivery.batch()).isFalse();
    assertThat(delivery.items()).extracting(i -> i.origin().id()).containsExactly("r");
  }

  @Test
  void takesAListForSeveralItemsWithTheirPlaces() {
    Delivery delivery = json("[{\"id\":1},{\"id\":2}]");

    assertThat(delivery.batch()).isTrue();
    assertThat(delivery.items()).extracting(i -> i.origin().id()).containsExactly("r/0", "r/1");
    assertThat(delivery.items()).extracting(Item::path).containsExactly("/0", "/1");
  }

  @Test
  void answersAListOfOneAsAList() {
    assertThat(json("[{\"id\":1}]").batch()).isTrue();
  }

  @Test
  void findsNoItemInAnEmptyList() {
    assertThat(json("[]").items()).isEmpty();
  }

  @Test
  void opensAnEnvelopeAroundAList() {
    Delivery delivery = json("{\"body\":[{\"id\":1},{\"id\":2}],\"status\":200,\"headers\":{}}");

    assertThat(delivery.items()).extracting(Item::path).containsExactly("/body/0", "/body/1");
  }

  @Test
  void leavesAnEnvelopeAroundAnErrorToTheReader() {
    assertThat(json("{\"body\":[1],\"status\":401,\"headers\":{}}").items())
        .extracting(Item::path)
        .containsExactly("");
  }

  @Test
  void readsThroughAByteOrderMark() {
    assertThat(json("\uFEFF{\"id\":1}").items().get(0).json().get("id").asInt()).isEqualTo(1);
  }

  @Test
  void keepsEveryDigit() {
    assertThat(json("{\"a\":1.50,\"b\":12345678901234567890.1}").items().get(0).json())
        .hasToString("{\"a\":1.50,\"b\":12345678901234567890.1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{\"a\":",
        "<br />\n<b>Notice</b>: SECRET {}",
        "{\"SECRET\":SECRET}",
        "{} {}",
        "'SECRET'"
      })
  void saysWhereReadingEndedAndNotWhatStandsThere(String body) {
    Delivery delivery = json(body);

    assertThat(delivery.readable()).isFalse();
    assertThat(faults(delivery).toString()).doesNotContain("SECRET", "Notice");
  }

  @Test
  void namesLineAndColumn() {
    assertThat(faults(json("{\n  \"a\": oops\n}")).get(0).found())
        .startsWith("what is not JSON at line 2, column ");
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 10, 11, 500})
  void refusesJsonBeyondItsDepth(int depth) {
    Delivery delivery = json("[".repeat(depth) + "]".repeat(depth));

    assertThat(delivery.readable()).isEqualTo(depth <= 10);
  }

  @Test
  void refusesATextBeyondItsLength() {
    assertThat(faults(json("{\"a\":\"" + "x".repeat(1001) + "\"}")).get(0).fix())
        .contains("at most 1000 characters");
  }

  @Test
  void takesALineForAnItem() {
    Delivery delivery = lines("{\"id\":1}\r\n\n  \n{\"id\":2}");

    assertThat(delivery.batch()).isTrue();
    assertThat(delivery.items()).extracting(i -> i.origin().id()).containsExactly("r/0", "r/1");
  }

  @Test
  void readsOnAfterABadLineAndNamesIt() {
    Delivery delivery = lines("{\"id\":1}\n{oops}\n{\"id\":3}\n");

    assertThat(delivery.items()).hasSize(3);
    assertThat(delivery.items().get(1).refused().faults().get(0).found()).contains("at line 2");
    assertThat(delivery.items().get(2).json()).isNotNull();
  }

  @Test
  void opensAListOnALine() {
    assertThat(lines("[{},{}]\n{}").items())
        .extracting(i -> i.origin().id())
        .containsExactly("r/0/0", "r/0/1", "r/1");
  }

  @Test
  void opensAStructuredCloudEvent() {
    Item item =
        json("""
        {"specversion":"1.0","id":"e1","source":"https://mind.example/","type":"t",
         "time":"2026-03-02T10:15:00+01:00","sequence":"41",
         "traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
         "data":{"id":7}}
        """)
            .items()
            .get(0);

    assertThat(item.origin())
        .isEqualTo(
            new Origin(
                "e1",
                "https://mind.example/",
                Instant.parse("2026-03-02T09:15:00Z"),
                41L,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                null));
    assertThat(item.path()).isEqualTo("/data");
    assertThat(item.json().get("id").asInt()).isEqualTo(7);
  }

  @Test
  void opensACloudEventWithEncodedData() {
    assertThat(json(event("\"data_base64\":\"eyJpZCI6N30=\"")).items().get(0).json())
        .hasToString("{\"id\":7}");
  }

  @Test
  void opensABatchOfCloudEventsWithTheirOwnIds() {
    Delivery delivery = json("[" + event("\"data\":{}") + "," + event("\"data\":[{},{}]") + "]");

    assertThat(delivery.items())
        .extracting(i -> i.origin().id())
        .containsExactly("e1", "e1/0", "e1/1");
    assertThat(delivery.items())
        .extracting(Item::path)
        .containsExactly("/0/data", "/1/data/0", "/1/data/1");
  }

  @Test
  void opensACloudEventInHeaders() {
    Map<String, String> headers =
        Map.of(
            "ce-specversion", "1.0",
            "ce-id", "caf%C3%A9+1",
            "ce-source", "/wp",
            "ce-type", "t",
            "ce-sequence", "3");

    Item item = unpacker.json(bytes("{\"id\":7}"), ORIGIN, headers::get).items().get(0);

    assertThat(item.origin()).isEqualTo(new Origin("café+1", "/wp", null, 3L, null, null));
  }

  @Test
  void listsEveryAttributeThatIsWrong() {
    Map<String, String> headers =
        Map.of("ce-specversion", "0.3", "ce-id", "a\nb", "ce-time", "noon", "ce-sequence", "x");

    Delivery delivery = unpacker.json(bytes("{}"), ORIGIN, headers::get);

    assertThat(faults(delivery))
        .extracting(Fault::path)
        .containsExactly(
            "ce-specversion", "ce-id", "ce-source", "ce-type", "ce-time", "ce-sequence");
  }

  @Test
  void namesAnAttributeOfAnEventInAListByItsPath() {
    Item item = json("[{\"specversion\":\"1.0\",\"source\":\"/s\",\"type\":\"t\"}]").items().get(0);

    assertThat(item.refused().under(item.path()).faults())
        .extracting(Fault::path)
        .containsExactly("/0/id");
  }

  @Test
  void passesATraceOnAndDropsWhatIsNone() {
    assertThat(CloudEvents.traceparent("00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01"))
        .isNotNull();
    assertThat(CloudEvents.traceparent("SECRET")).isNull();
  }

  private Delivery json(String body) {
    return unpacker.json(bytes(body), ORIGIN, name -> null);
  }

  private Delivery lines(String body) {
    return unpacker.lines(bytes(body), ORIGIN);
  }

  private static List<Fault> faults(Delivery delivery) {
    return delivery.items().get(0).refused().faults();
  }

  private static String event(String data) {
    return "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/s\",\"type\":\"t\"," + data + "}";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
