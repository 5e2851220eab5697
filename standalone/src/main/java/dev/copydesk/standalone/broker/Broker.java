package dev.copydesk.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * A Kafka broker at work, its own controller, listening on loopback. Its log outlives it: started
 * again on the same folder it goes on where it was, however it ended.
 */
public final class Broker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private Broker(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker on free ports; it answers when this returns.
   *
   * @param folder where its log is kept; made and formatted unless it is there
   */
  public static Broker start(Path folder) throws IOException {
    if (!Files.exists(folder.resolve("meta.properties"))) {
      format(folder);
    }
    BrokerConfig config = BrokerConfig.onFreePorts(folder);
    var server =
        new KafkaRaftServer(KafkaConfig.fromProps(config.properties(), false), Time.SYSTEM);
    server.startup();
    return new Broker(server, config.bootstrapServers());
  }

  /** Where clients find it: {@code 127.0.0.1:PORT}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Returns once everything is on disk and no thread of the broker is left. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder) throws IOException {
    Files.createDirectories(folder);
    var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    try {
      new Formatter()
          .setPrintStream(silent)
          .setNodeId(BrokerConfig.NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(folder.toString()))
          .setMetadataLogDirectory(folder.toString())
          .setControllerListenerName(BrokerConfig.CONTROLLER)
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the broker's folder " + folder + " cannot be formatted: " + e, e);
    }
  }
}
