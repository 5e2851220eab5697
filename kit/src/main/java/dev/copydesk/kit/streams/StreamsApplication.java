package dev.copydesk.kit.streams;

import dev.copydesk.kit.Floor;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A topology at work. It is ready while it runs; when one of its threads dies it stops as a whole
 * and tells its owner the cause, once.
 */
public final class StreamsApplication implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsApplication.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;
  private volatile Optional<Throwable> death = Optional.empty();

  private StreamsApplication(KafkaStreams streams) {
    this.streams = streams;
    this.metrics = new KafkaStreamsMetrics(streams);
  }

  /**
   * Starts {@code topology}; its input topics must be there. Stores that cannot be opened, as a
   * process leaves them that was killed while it cleared them, are made again from the log.
   *
   * @param configs see {@link StreamsConfigs}
   * @param clients how Streams comes by its clients
   * @param floor is told the cause when a thread dies
   */
  public static StreamsApplication start(
      Topology topology, Properties configs, KafkaClientSupplier clients, Floor floor) {
    Consumer<Throwable> onDeath = floor.death()::complete;
    var application = new StreamsApplication(new KafkaStreams(topology, configs, clients));
    try {
      application.start(onDeath);
    } catch (ProcessorStateException e) {
      LOG.warn("the stores cannot be opened; they are made again from the log", e);
      application.close();
      application = new StreamsApplication(new KafkaStreams(topology, configs, clients));
      application.streams.cleanUp();
      application.start(onDeath);
    }
    application.metrics.bindTo(floor.meters());
    String name = configs.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
    floor.health().watch(name, application::notReady);
    return application;
  }

  private void start(Consumer<Throwable> onDeath) {
    streams.setUncaughtExceptionHandler(cause -> died(cause, onDeath));
    streams.start();
  }

  /** Leaves the group, so that whoever takes over, this instance included, need not wait. */
  @Override
  public void close() {
    streams.close(
        CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(CLOSE_TIMEOUT));
    metrics.close();
  }

  private StreamThreadExceptionResponse died(Throwable cause, Consumer<Throwable> onDeath) {
    LOG.error("a stream thread died; the application stops", cause);
    death = Optional.of(cause);
    onDeath.accept(cause);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private Optional<String> notReady() {
    State state = streams.state();
    return state == State.RUNNING
        ? Optional.empty()
        : Optional.of(death.map(cause -> "died of " + cause).orElse("is " + state));
  }
}
