package dev.copydesk.publish.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;

/** How far behind the feed the store is, in entries and in time. */
final class ProjectorMeters {
  private final Timer latency;
  private final Counter unreadable;
  private final AtomicLong lag = new AtomicLong();

  ProjectorMeters(MeterRegistry meters) {
    latency =
        Timer.builder("copydesk.publish.projection.latency")
            .description("From an event's reception to its entry in the projection")
            .publishPercentileHistogram()
            .register(meters);
    unreadable =
        Counter.builder("copydesk.publish.projection.unreadable")
            .description("Records of the feed that could not be read and were passed over")
            .register(meters);
    Gauge.builder("copydesk.publish.projection.lag", lag, AtomicLong::get)
        .description("Entries of the feed that are not yet in the projection")
        .register(meters);
  }

  void projected(Instant received, Instant now) {
    latency.record(Duration.between(received, now));
  }

  void unreadable() {
    unreadable.increment();
  }

  void lag(Consumer<?, ?> consumer) {
    lag.set(
        consumer.assignment().stream()
            .mapToLong(each -> consumer.currentLag(each).orElse(0))
            .sum());
  }
}
