package dev.copydesk.standalone.broker;

import dev.copydesk.contract.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How the one broker is set up: small, quick to come back, and safe for records of the contract's
 * size.
 */
record BrokerConfig(Path folder, int port, int controllerPort) {
  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";
  private static final String HOST = "127.0.0.1";

  /** Two ports that were free a moment ago. */
  static BrokerConfig onFreePorts(Path folder) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (var broker = new ServerSocket(0, 1, loopback);
        var controller = new ServerSocket(0, 1, loopback)) {
      return new BrokerConfig(folder, broker.getLocalPort(), controller.getLocalPort());
    }
  }

  String bootstrapServers() {
    return HOST + ':' + port;
  }

  Properties properties() {
    var config = new Properties();
    oneNode(config);
    oneCopy(config);
    quickRestart(config);
    small(config);
    // Kafka reads text of any setting's type, but no number of another width.
    config.replaceAll((name, value) -> value.toString());
    return config;
  }

  private void oneNode(Properties config) {
    config.put("process.roles", "broker,controller");
    config.put("node.id", NODE);
    config.put("controller.quorum.voters", NODE + "@" + HOST + ':' + controllerPort);
    config.put("controller.listener.names", CONTROLLER);
    config.put(
        "listeners",
        "PLAINTEXT://"
            + HOST
            + ':'
            + port
            + ','
            + CONTROLLER
            + "://"
            + HOST
            + ':'
            + controllerPort);
    config.put(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    config.put("log.dirs", folder.toString());
    config.put("auto.create.topics.enable", false);
    config.put("message.max.bytes", Topic.MAX_RECORD_BYTES);
    config.put("replica.fetch.max.bytes", Topic.MAX_RECORD_BYTES);
  }

  private static void oneCopy(Properties config) {
    config.put("default.replication.factor", 1);
    config.put("offsets.topic.replication.factor", 1);
    config.put("transaction.state.log.replication.factor", 1);
    config.put("transaction.state.log.min.isr", 1);
    config.put("share.coordinator.state.topic.replication.factor", 1);
    config.put("share.coordinator.state.topic.min.isr", 1);
    // Kafka makes 50 partitions of each, which is a hundred folders for three services.
    config.put("offsets.topic.num.partitions", 4);
    config.put("transaction.state.log.num.partitions", 4);
    config.put("share.coordinator.state.topic.num.partitions", 4);
  }

  private static void quickRestart(Properties config) {
    // After kill -9 a new broker waits until the old one's registration has run out.
    config.put("broker.session.timeout.ms", 1_500);
    config.put("broker.heartbeat.interval.ms", 100);
    config.put("controller.quorum.election.timeout.ms", 200);
    config.put("controller.quorum.election.backoff.max.ms", 50);
    config.put("controller.quorum.fetch.timeout.ms", 500);
    config.put("group.initial.rebalance.delay.ms", 0);
    // An open transaction of a dead service holds back every reader until it is found.
    config.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", 1_000);
  }

  private static void small(Properties config) {
    config.put("num.network.threads", 2);
    config.put("num.io.threads", 3);
    config.put("background.threads", 2);
    config.put("metric.reporters", "");
    // The cleaner takes 128 MB at the start unless told; this still holds 350,000 keys a pass.
    config.put("log.cleaner.dedupe.buffer.size", 8 * 1024 * 1024);
    // Few partitions are soon looked at; an operator who takes a post down waits for it.
    config.put("log.cleaner.backoff.ms", 2_000);
  }
}
