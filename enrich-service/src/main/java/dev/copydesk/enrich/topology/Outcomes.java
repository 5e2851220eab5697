package dev.copydesk.enrich.topology;

import dev.copydesk.contract.post.Cause;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Counts what became of events, and how long it took from their reception. */
final class Outcomes {
  private final MeterRegistry meters;

  Outcomes(MeterRegistry meters) {
    this.meters = meters;
  }

  /** What an event can come to, other than an enriched post. */
  enum Kind {
    UNCHANGED,
    REMOVED,
    NEVER_PUBLIC,
    STALE,
    FAILED
  }

  void count(Kind outcome) {
    meters.counter("copydesk.enrich.events", "outcome", tag(outcome)).increment();
  }

  void enriched(Cause.Kind cause, Instant received, Instant now) {
    Timer.builder("copydesk.enrich.latency")
        .description("From an event's reception to the enriched post, by what changed")
        .publishPercentileHistogram()
        .tag("cause", tag(cause))
        .register(meters)
        .record(Duration.between(received, now));
  }

  private static String tag(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
