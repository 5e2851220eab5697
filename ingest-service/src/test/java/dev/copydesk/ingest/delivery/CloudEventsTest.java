package dev.copydesk.ingest.delivery;

import static dev.copydesk.ingest.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Events as CloudEvents 1.0 defines them, in an object and in headers. */
class CloudEventsTest {
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final Origin OUTER = Origin.of("outer", null);

  @Test
  void readsEveryAttributeOfAnObject() {
    CloudEvents event =
        CloudEvents.inObject(
            object(
                """
                {"specversion": "1.0", "id": "817", "source": "https://mind.example/",
                 "type": "org.wordpress.post", "time": "2026-01-31T10:30:00+01:00",
                 "sequence": "817", "cause": "backfill", "traceparent": "%s"}
                """
                    .formatted(TRACE)));

    assertThat(event.origin(OUTER))
        .isEqualTo(
            new Origin(
                "817",
                "https://mind.example/",
                Instant.parse("2026-01-31T09:30:00Z"),
                817L,
                TRACE,
                "backfill"));
    assertThat(event.faults().none()).isTrue();
  }

  @Test
  void readsHeadersInWhichWhatIsNotPlainIsPercentEncoded() {
    CloudEvents event =
        inHeaders(
            Map.of(
                "ce-specversion", "1.0",
                "ce-id", "caf%C3%A9+1",
                "ce-source", "/desk",
                "ce-type", "org.wordpress.post"));

    assertThat(event.origin(OUTER).id()).isEqualTo("café+1");
  }

  @Test
  void takesAHeaderThatIsEncodedWronglyAsItIs() {
    CloudEvents event =
        inHeaders(
            Map.of(
                "ce-specversion", "1.0",
                "ce-id", "100%",
                "ce-source", "/desk",
                "ce-type", "org.wordpress.post"));

    assertThat(event.origin(OUTER).id()).isEqualTo("100%");
  }

  @Test
  void namesEveryAttributeThatIsMissingWhereItWouldStand() {
    CloudEvents object = CloudEvents.inObject(object("{}"));
    CloudEvents headers = inHeaders(Map.of());

    object.origin(OUTER);
    headers.origin(OUTER);

    assertThat(paths(object)).containsExactly("/specversion", "/id", "/source", "/type");
    assertThat(paths(headers)).containsExactly("ce-specversion", "ce-id", "ce-source", "ce-type");
  }

  @Test
  void keepsTheOuterReferenceWhereTheEventHasNone() {
    assertThat(CloudEvents.inObject(object("{}")).origin(OUTER).id()).isEqualTo("outer");
  }

  @ParameterizedTest
  @CsvSource({
    "specversion, 0.3",
    "specversion, 2.0",
    "source, 'not a reference'",
    "time, yesterday",
    "time, 2026-01-31",
    "sequence, twelve",
    "sequence, 1.5",
    "sequence, 9223372036854775808"
  })
  void refusesAnAttributeThatIsWrongAndDoesNotRepeatIt(String name, String value) {
    CloudEvents event = CloudEvents.inObject(valid().put(name, value));

    event.origin(OUTER);

    assertThat(faults(event))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.path()).isEqualTo('/' + name);
              assertThat(fault.found()).isEqualTo("what is none");
              assertThat(fault.fix()).startsWith("send ");
            });
  }

  @Test
  void refusesAnIdOnTwoLinesOrWithoutAnEnd() {
    CloudEvents lines = CloudEvents.inObject(valid().put("id", "a\nb"));
    CloudEvents endless = CloudEvents.inObject(valid().put("id", "a".repeat(257)));

    lines.origin(OUTER);
    endless.origin(OUTER);

    assertThat(paths(lines)).containsExactly("/id");
    assertThat(paths(endless)).containsExactly("/id");
  }

  @Test
  void takesNumbersForText() {
    Origin origin = CloudEvents.inObject(valid().put("id", 42).put("sequence", 43)).origin(OUTER);

    assertThat(origin.id()).isEqualTo("42");
    assertThat(origin.sequence()).isEqualTo(43);
  }

  @ParameterizedTest
  @ValueSource(strings = {"backfill", "reconcile"})
  void knowsWhyAnEventCanWait(String cause) {
    assertThat(CloudEvents.inObject(valid().put("cause", cause)).origin(OUTER).cause())
        .isEqualTo(cause);
  }

  @Test
  void leavesOtherCausesToWhoeverMadeThemUp() {
    CloudEvents event = CloudEvents.inObject(valid().put("cause", "because"));

    assertThat(event.origin(OUTER).cause()).isNull();
    assertThat(event.faults().none()).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "00",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
      })
  void takesNoTraceForWhatIsNone(String text) {
    assertThat(CloudEvents.traceparent(text)).isNull();
  }

  @Test
  void goesOnWithTheTraceOfTheRequestWhereTheEventHasNone() {
    assertThat(CloudEvents.inObject(valid()).origin(Origin.of("outer", TRACE)).traceparent())
        .isEqualTo(TRACE);
  }

  @Test
  void recognisesAnEventByItsShape() {
    assertThat(CloudEvents.isEvent(object("{\"specversion\": \"1.0\"}"))).isTrue();
    assertThat(CloudEvents.isEvent(object("{\"source\": \"/\", \"data\": {}}"))).isTrue();
    assertThat(CloudEvents.isEvent(object("{\"id\": 1, \"source\": \"/\"}"))).isFalse();
  }

  private static ObjectNode valid() {
    return object(
        """
        {"specversion": "1.0", "id": "1", "source": "/desk", "type": "org.wordpress.post"}
        """);
  }

  private static CloudEvents inHeaders(Map<String, String> headers) {
    return CloudEvents.inHeaders(headers::get);
  }

  private static List<Fault> faults(CloudEvents event) {
    return event.faults().refused(null).faults();
  }

  private static List<String> paths(CloudEvents event) {
    return faults(event).stream().map(Fault::path).toList();
  }
}
