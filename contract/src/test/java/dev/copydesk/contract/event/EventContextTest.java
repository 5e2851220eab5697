package dev.copydesk.contract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** CloudEvents 1.0 in the headers of a record, as Kafka's protocol binding has them. */
class EventContextTest {
  private static final Instant THEN = Instant.parse("2026-01-31T09:30:00Z");
  private static final Instant NOW = Instant.parse("2026-01-31T09:30:01.25Z");
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final Headers headers = new RecordHeaders();

  @Test
  void isReadAsItWasWritten() {
    var context = context(817L, TRACE);

    context.writeTo(headers);

    assertThat(EventContext.from(headers, Instant.EPOCH)).isEqualTo(context);
  }

  @Test
  void hasTheNamesThatCloudEventsGive() {
    context(817L, TRACE).writeTo(headers);

    assertThat(text("ce_specversion")).isEqualTo("1.0");
    assertThat(text("ce_id")).isEqualTo("817");
    assertThat(text("ce_source")).isEqualTo("https://mind.example/");
    assertThat(text("ce_subject")).isEqualTo("mind.example/post/1");
    assertThat(text("ce_time")).isEqualTo("2026-01-31T09:30:00Z");
    assertThat(text("ce_sequence")).isEqualTo("817");
    assertThat(text("traceparent")).isEqualTo(TRACE);
  }

  @Test
  void leavesOutWhatIsNotThere() {
    context(null, null).writeTo(headers);

    assertThat(names()).doesNotContain("ce_sequence", "traceparent");
    assertThat(EventContext.from(headers, NOW).sequence()).isNull();
    assertThat(EventContext.from(headers, NOW).traceparent()).isNull();
  }

  @Test
  void takesThePlaceOfWhatWasThere() {
    context(1L, null).writeTo(headers);
    context(2L, null).writeTo(headers);

    assertThat(names()).doesNotHaveDuplicates();
    assertThat(text("ce_sequence")).isEqualTo("2");
  }

  @Test
  void takesARecordsTimeForTimesThatAreMissingOrNone() {
    put("ce_time", "yesterday");

    EventContext context = EventContext.from(headers, NOW);

    assertThat(context.time()).isEqualTo(NOW);
    assertThat(context.received()).isEqualTo(NOW);
    assertThat(context.id()).isEmpty();
    assertThat(context.source()).isEmpty();
    assertThat(context.subject()).isEmpty();
  }

  @Test
  void keepsTheTimeOfEachStage() {
    EventContext.stamp(headers, "enriched", THEN);
    EventContext.stamp(headers, "enriched", NOW);

    assertThat(text("copydesk_enriched")).isEqualTo(NOW.toString());
    assertThat(names()).hasSize(1);
  }

  @Test
  void saysWhatLedToARecordThatNoEventOfItsOwnLedTo() {
    EventContext.cause(headers, "category/5");

    assertThat(text("copydesk_cause")).isEqualTo("category/5");
  }

  @Test
  void saysThatAnEventCanWait() {
    assertThat(EventContext.isBackfill(headers)).isFalse();

    EventContext.backfill(headers);

    assertThat(EventContext.isBackfill(headers)).isTrue();
    assertThat(text("copydesk_lane")).isEqualTo("backfill");
  }

  @Test
  void takesAHeaderWithoutAValueForNone() {
    headers.add("ce_id", null);

    assertThat(EventContext.text(headers, "ce_id")).isNull();
    assertThat(EventContext.from(headers, NOW).id()).isEmpty();
  }

  @Test
  void isUtf8() {
    put("ce_source", "/rédaction");

    assertThat(EventContext.from(headers, NOW).source()).isEqualTo("/rédaction");
  }

  private static EventContext context(Long sequence, String trace) {
    return new EventContext(
        "817", "https://mind.example/", "mind.example/post/1", THEN, NOW, sequence, trace);
  }

  private void put(String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private String text(String name) {
    return EventContext.text(headers, name);
  }

  private List<String> names() {
    return Arrays.stream(headers.toArray()).map(Header::key).toList();
  }
}
