package dev.copydesk.standalone.promises;

import dev.copydesk.contract.Topic;
import dev.copydesk.standalone.broker.Broker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * The kinds of broker that a promise is tried on. Each is started when it is first asked for, and
 * serves every test of the run.
 */
enum TestBroker {
  /** The one in {@code ./copydesk up}. */
  EMBEDDED {
    @Override
    String start() {
      try {
        Broker broker = Broker.start(Files.createTempDirectory("copydesk-broker"));
        atTheEnd(broker::close);
        return broker.bootstrapServers();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },

  /** Kafka's own image. */
  IMAGE {
    @Override
    String start() {
      Assumptions.assumeTrue(
          DockerClientFactory.instance().isDockerAvailable(),
          "no Docker on this machine: Kafka's image is not tried, the embedded broker is");
      var container =
          new KafkaContainer(DockerImageName.parse("apache/kafka:4.3.1"))
              .withCopyToContainer(logging(), "/mnt/shared/config/log4j2.yaml")
              .withCopyToContainer(logging(), "/mnt/shared/config/tools-log4j2.yaml")
              .withEnv("KAFKA_MESSAGE_MAX_BYTES", String.valueOf(Topic.MAX_RECORD_BYTES))
              // As the embedded one has it, which take-downs are waited for with.
              .withEnv("KAFKA_LOG_CLEANER_BACKOFF_MS", "2000")
              .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
              .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4");
      container.start();
      atTheEnd(container::stop);
      return container.getBootstrapServers();
    }
  };

  private static final Map<TestBroker, String> RUNNING = new ConcurrentHashMap<>();

  abstract String start();

  /** Where clients find it; a test that cannot have it is skipped, and says so. */
  String bootstrapServers() {
    return RUNNING.computeIfAbsent(this, TestBroker::start);
  }

  private static Transferable logging() {
    return MountableFile.forHostPath(Path.of("..", "docker", "kafka-log4j2.yaml"), 0644);
  }

  private static void atTheEnd(Runnable stop) {
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop-broker"));
  }
}
