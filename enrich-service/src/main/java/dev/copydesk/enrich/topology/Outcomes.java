package dev.copydesk.enrich.topology;

import dev.copydesk.contract.post.Cause;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what became of events, and how long it took from their reception. */
final class Outcomes {
  private final MeterRegistry meters;
  private final Map<String, Long> rescanning = new ConcurrentHashMap<>();

  Outcomes(MeterRegistry meters) {
    this.meters = meters;
    Gauge.builder("copydesk.enrich.rescan.left", rescanning, Outcomes::sum)
        .description("About how many posts are still to be looked at for a glossary or an enricher")
        .register(meters);
  }

  /** What an event can come to, other than an enriched post. */
  enum Kind {
    UNCHANGED,
    REMOVED,
    TAKEN_DOWN,
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

  /** A task has about {@code left} posts to look at. */
  void rescanning(String task, long left) {
    rescanning.put(task, left);
  }

  private static double sum(Map<String, Long> posts) {
    return posts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String tag(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
