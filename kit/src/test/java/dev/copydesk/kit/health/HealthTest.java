package dev.copydesk.kit.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Whether a process is ready, by the word of each of its parts. */
class HealthTest {
  private final Health health = new Health();

  @Test
  void isReadyWhileNobodyObjects() {
    assertThat(health.causes()).isEmpty();

    health.watch("log", Optional::empty);

    assertThat(health.causes()).isEmpty();
  }

  @Test
  void namesEveryPartThatIsNotReadyInOrder() {
    health.watch("topology", () -> Optional.of("is REBALANCING"));
    health.watch("log", () -> Optional.of("no broker answers"));
    health.watch("store", Optional::empty);

    assertThat(health.causes())
        .containsExactly(
            Map.entry("log", "no broker answers"), Map.entry("topology", "is REBALANCING"));
  }

  @Test
  void asksEachTimeAnew() {
    var cause = new AtomicReference<>(Optional.of("starting"));
    health.watch("store", cause::get);
    assertThat(health.causes()).hasSize(1);

    cause.set(Optional.empty());

    assertThat(health.causes()).isEmpty();
  }

  @Test
  void believesTheLastThatSpeaksForAPart() {
    health.watch("store", () -> Optional.of("starting"));
    health.watch("store", Optional::empty);

    assertThat(health.causes()).isEmpty();
  }
}
