package dev.copydesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.ingest.source.FakeSite.Canned;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoliteClientTest {
  private final FakeSite site = new FakeSite();
  private final LostTime time = new LostTime();
  private final PoliteClient client = client(10, 2);

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void asksNoFasterThanTheSiteIsToBear() throws Exception {
    site.publish(1, "One");

    for (int i = 0; i < 21; i++) {
      client.get("wp/v2/posts");
    }

    // 20 gaps of a tenth of a second; the requests themselves take no time here.
    assertThat(time.sum()).isEqualTo(2000);
  }

  @Test
  void asksNoMoreAtOnceThanTheSiteIsToBear() throws Exception {
    AtomicInteger under = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Callable<Integer>> questions =
        IntStream.range(0, 20)
            .<Callable<Integer>>mapToObj(
                i ->
                    () -> {
                      most.accumulateAndGet(under.incrementAndGet(), Math::max);
                      client.get("wp/v2/posts");
                      return under.decrementAndGet();
                    })
            .toList();

    client.all(questions);

    assertThat(most.get()).isLessThanOrEqualTo(2);
    assertThat(site.requests).hasSize(20);
  }

  @Test
  void leavesABusySiteAloneForAsLongAsItSays() throws Exception {
    site.next.add(new Canned(429, "", Map.of("Retry-After", "7")));

    Answer answer = client.get("wp/v2/posts");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(time.sum()).isGreaterThanOrEqualTo(7000);
  }

  @Test
  void leavesASiteThatDoesNotSayHowLongAloneForLongerEachTime() throws Exception {
    site.next.add(new Canned(503, "", Map.of()));
    site.next.add(new Canned(502, "", Map.of()));
    site.next.add(new Canned(500, "", Map.of()));

    client.get("wp/v2/posts");

    assertThat(time.sum()).isGreaterThanOrEqualTo(1000 + 2000 + 4000);
  }

  @Test
  void neverWaitsLongerThanTenMinutesForASiteThatAsksForADay() throws Exception {
    site.next.add(new Canned(503, "", Map.of("Retry-After", "86400")));

    client.get("wp/v2/posts");

    assertThat(time.sum()).isBetween(600_000L, 601_000L);
  }

  @Test
  void givesUpAfterSixAttemptsAndSaysWhy() {
    IntStream.range(0, 6).forEach(i -> site.next.add(new Canned(503, "", Map.of())));

    assertThatThrownBy(() -> client.get("wp/v2/posts"))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageContaining("cannot be read just now: it answers 503");
  }

  @Test
  void doesNotTakeAnErrorPageForAnAnswer() {
    IntStream.range(0, 6)
        .forEach(i -> site.next.add(new Canned(200, "<html>Database error</html>", Map.of())));

    assertThatThrownBy(() -> client.get("wp/v2/posts"))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageContaining("what is not JSON")
        .hasMessageNotContaining("Database");
  }

  @Test
  void asksForWhatItKnowsByItsMark() throws Exception {
    site.publish(1, "One");
    site.marksLists = true;
    Answer first = client.get("wp/v2/posts");

    Answer again = client.get("wp/v2/posts", first.validator());

    assertThat(first.isUnchanged()).isFalse();
    assertThat(again.isUnchanged()).isTrue();
  }

  @Test
  void readsRetryAfterInSecondsAndAsADateAndNothingElse() {
    assertThat(PoliteClient.retryAfter("120")).isEqualTo(Duration.ofMinutes(2));
    assertThat(PoliteClient.retryAfter("Wed, 21 Oct 2015 07:28:00 GMT")).isNegative();
    assertThat(PoliteClient.retryAfter("soon")).isNull();
  }

  @Test
  void takesAListForAListOnly() {
    Answer error =
        new Answer(
            400,
            dev.copydesk.contract.Json.MAPPER.readTree("{\"code\":\"rest_invalid_param\"}"),
            name -> Optional.empty());

    assertThatThrownBy(error::list).hasMessageContaining("answered 400 (rest_invalid_param)");
  }

  private PoliteClient client(int rate, int concurrency) {
    return new PoliteClient(
        site.address().resolve("/wp-json/"), null, new Pace(rate, time), concurrency);
  }
}
