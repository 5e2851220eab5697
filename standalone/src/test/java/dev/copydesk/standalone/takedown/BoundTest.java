package dev.copydesk.standalone.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Topic;
import dev.copydesk.contract.Topics;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundTest {
  @Test
  void isADayAndSomeWhereOnlyTheNewestOfEachKeyStays() {
    assertThat(of(Topics.POSTS)).isEqualTo(Duration.ofDays(1).plusHours(2));
    assertThat(of(Topics.ENRICHED_POSTS)).isEqualTo(of(Topics.POSTS));
  }

  @Test
  void isAWeekMoreForTheFeed() {
    assertThat(of(Topics.FEED)).isEqualTo(Duration.ofDays(8).plusHours(2));
  }

  @Test
  void isAMonthForRefusals() {
    assertThat(of(Topics.REJECTED)).isEqualTo(Duration.ofDays(31).plusHours(2));
  }

  @Test
  void isNoneWhereTheBrokerNeedNotCompact() {
    assertThat(Bound.of(Map.of("cleanup.policy", "compact"))).isEmpty();
    assertThat(
            Bound.of(
                Map.of(
                    "cleanup.policy",
                    "compact",
                    "max.compaction.lag.ms",
                    String.valueOf(Long.MAX_VALUE))))
        .isEmpty();
    assertThat(Bound.of(Map.of("cleanup.policy", "delete", "retention.ms", "-1"))).isEmpty();
  }

  private static Duration of(Topic<?> topic) {
    return Bound.of(topic.toCreate(1, (short) 1).configs()).orElseThrow();
  }
}
