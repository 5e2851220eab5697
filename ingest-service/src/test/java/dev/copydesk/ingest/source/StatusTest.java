package dev.copydesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.ingest.source.Shelf.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What an operator is told of a reading. */
class StatusTest {
  private static final Shelf POSTS = new Shelf(Kind.POST, "post", "wp/v2/posts");

  private final Ticking clock = new Ticking();
  private final Status status = new Status("mind.example", clock);

  @Test
  void knowsNothingBeforeItBegins() {
    Status.Now now = status.now();

    assertThat(now.site()).isEqualTo("mind.example");
    assertThat(now.doing()).isEqualTo("starting");
    assertThat(now.trouble()).isNull();
    assertThat(now.perSecond()).isZero();
    assertThat(now.secondsLeft()).isNull();
  }

  @Test
  void tellsHowFarItIsHowFastAndHowLongItTakes() {
    status.begin(POSTS, 1, 0);
    clock.pass(Duration.ofSeconds(20));
    status.advance(100, 1_000);

    Status.Now now = status.now();

    assertThat(now.doing()).startsWith("backfill of ");
    assertThat(now.read()).isEqualTo(100);
    assertThat(now.total()).isEqualTo(1_000);
    assertThat(now.perSecond()).isEqualTo(5.0);
    assertThat(now.secondsLeft()).isEqualTo(180);
  }

  @Test
  void countsWhatWasReadBeforeItWasKilledAndNotTheTimeThatItTook() {
    status.begin(POSTS, 1, 600);
    clock.pass(Duration.ofSeconds(10));
    status.advance(100, 1_000);

    assertThat(status.now().read()).isEqualTo(700);
    assertThat(status.now().perSecond()).isEqualTo(10.0);
    assertThat(status.now().secondsLeft()).isEqualTo(30);
  }

  @Test
  void isNeverLateBeyondTheEnd() {
    status.begin(POSTS, 1, 0);
    clock.pass(Duration.ofSeconds(1));
    status.advance(120, 100);

    assertThat(status.now().secondsLeft()).isZero();
  }

  @Test
  void callsEveryReadingAfterTheFirstAReconcile() {
    status.begin(POSTS, 2, 0);

    assertThat(status.now().doing()).startsWith("reconcile of ");
  }

  @Test
  void countsWhatNobodyToldOfApart() {
    status.took(10, 2, "backfill");
    status.took(3, 1, "reconcile");
    status.took(4, 0, null);

    assertThat(status.now().taken()).isEqualTo(17);
    assertThat(status.now().refused()).isEqualTo(3);
    assertThat(status.now().repaired()).isEqualTo(3);
  }

  @Test
  void countsWhatIsGoneAndWhatMayBe() {
    status.removed();
    status.unsure();
    status.unsure();

    assertThat(status.now().removed()).isEqualTo(1);
    assertThat(status.now().unsure()).isEqualTo(2);
  }

  @Test
  void repeatsTheCauseOfATroubleUntilTheReadingGoesOn() {
    status.troubled("HTTP 503");
    assertThat(status.now().trouble()).isEqualTo("HTTP 503");

    status.begin(POSTS, 1, 0);

    assertThat(status.now().trouble()).isNull();
  }

  @Test
  void watchesOnceAllIsRead() {
    status.begin(POSTS, 1, 0);
    status.cycle();

    assertThat(status.now().cycles()).isEqualTo(1);
    assertThat(status.now().doing()).isEqualTo("watching");
  }

  @Test
  void leavesOutOfItsJsonWhatIsNotKnown() {
    assertThat(Json.MAPPER.writeValueAsString(status.now()))
        .contains("\"perSecond\":0.0")
        .doesNotContain("trouble", "secondsLeft");
  }

  /** A clock that stands still until it is told. */
  private static final class Ticking extends Clock {
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
