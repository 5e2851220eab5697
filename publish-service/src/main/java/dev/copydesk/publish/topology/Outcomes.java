package dev.copydesk.publish.topology;

import dev.copydesk.contract.event.FeedEntry.Change;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Counts what became of enriched posts, and how long it took from their reception. */
final class Outcomes {
  private final MeterRegistry meters;
  private final Timer latency;

  Outcomes(MeterRegistry meters) {
    this.meters = meters;
    this.latency =
        Timer.builder("copydesk.publish.latency")
            .description("From an event's reception to its feed entry")
            .publishPercentileHistogram()
            .register(meters);
  }

  void unchanged() {
    count("unchanged");
  }

  void written(Change change, Instant received, Instant now) {
    count(change.name().toLowerCase(Locale.ROOT));
    latency.record(Duration.between(received, now));
  }

  private void count(String outcome) {
    Counter.builder("copydesk.publish.events")
        .description("Enriched posts and removal notices, by what they came to in the feed")
        .tag("outcome", outcome)
        .register(meters)
        .increment();
  }
}
