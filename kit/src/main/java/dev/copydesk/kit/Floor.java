package dev.copydesk.kit;

import dev.copydesk.kit.health.Health;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/**
 * What a process gives to the services in it.
 *
 * @param death completed with the cause when a part of the process dies: the process must end
 */
public record Floor(
    Clock clock,
    Health health,
    PrometheusMeterRegistry meters,
    CompletableFuture<Throwable> death) {

  /** The floor of a new process. */
  public static Floor lay() {
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    return new Floor(Clock.systemUTC(), new Health(), meters, new CompletableFuture<>());
  }
}
