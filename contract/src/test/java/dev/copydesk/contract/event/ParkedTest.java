package dev.copydesk.contract.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class ParkedTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-03-02T10:00:00Z");
  private static final Parked PARKED =
      new Parked(
          "copydesk.posts.v1",
          2,
          17,
          "magazine.example/post/7",
          "enrich",
          "enrich-posts failed with java.lang.ArithmeticException",
          FIRST);

  private final Headers headers = new RecordHeaders();

  @Test
  void readsBackWhatItWrote() {
    PARKED.writeTo(headers);

    assertThat(Parked.from(headers)).contains(PARKED);
  }

  @Test
  void writesAHeaderForEachThingThatAnOperatorAsksFor() {
    PARKED.writeTo(headers);

    assertThat(headers)
        .extracting(Header::key)
        .containsExactlyInAnyOrder(
            "copydesk_topic",
            "copydesk_partition",
            "copydesk_offset",
            "copydesk_key",
            "copydesk_stage",
            "copydesk_error",
            "copydesk_first_seen");
  }

  @Test
  void replacesWhatStoodThereAndAddsNothingTwice() {
    PARKED.writeTo(headers);
    PARKED.writeTo(headers);

    assertThat(headers.headers("copydesk_offset")).hasSize(1);
  }

  @Test
  void namesItsPlace() {
    assertThat(PARKED.place()).isEqualTo("copydesk.posts.v1/2/17");
  }

  @Test
  void isNotThereForWhatNeverCameToTheLog() {
    headers.add("copydesk_stage", "ingest".getBytes(UTF_8));

    assertThat(Parked.from(headers)).isEmpty();
  }

  @Test
  void remembersWhenARecordWasRefusedFirstThoughItIsSentAgain() {
    PARKED.markRedriven(headers);

    assertThat(Parked.firstSeen(headers, LATER)).isEqualTo(FIRST);
  }

  @Test
  void isFirstSeenNowWhereNothingIsTold() {
    assertThat(Parked.firstSeen(headers, LATER)).isEqualTo(LATER);
  }

  @Test
  void isFirstSeenNowWhereWhatIsToldIsNoTime() {
    headers.add("copydesk_first_seen", "yesterday".getBytes(UTF_8));

    assertThat(Parked.firstSeen(headers, LATER)).isEqualTo(LATER);
  }

  @Test
  void readsWhatIsThereWhenTheRestIsMissing() {
    headers.add("copydesk_topic", "copydesk.posts.v1".getBytes(UTF_8));
    headers.add("copydesk_partition", "0".getBytes(UTF_8));
    headers.add("copydesk_offset", "3".getBytes(UTF_8));

    assertThat(Parked.from(headers))
        .hasValueSatisfying(
            parked -> {
              assertThat(parked.place()).isEqualTo("copydesk.posts.v1/0/3");
              assertThat(parked.key()).isEmpty();
              assertThat(parked.error()).isEmpty();
            });
  }
}
