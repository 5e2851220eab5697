package dev.copydesk.kit.kafka;

import dev.copydesk.kit.settings.Doc;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Where the log is, and how its topics are laid out. */
@ConfigMapping(prefix = "copydesk.kafka")
public interface KafkaSettings {
  /** Where to find the brokers. */
  @Doc("Brokers to start from, `host:port`, several with commas")
  @WithDefault("localhost:9092")
  String bootstrapServers();

  /** How many partitions a topic has. */
  @Doc(
      "Partitions of each topic, 1 to 1000. Only read when topics are made: changing it later moves keys")
  @WithDefault("4")
  int partitions();

  /** How many brokers keep each record. */
  @Doc("Copies of each record, 1 to the number of brokers; -1 takes the broker's default")
  @WithDefault("-1")
  short replicationFactor();

  /** How long to wait for the brokers at the start. */
  @Doc("Seconds to wait at the start until the brokers answer and every partition has a leader")
  @WithDefault("60")
  int startSeconds();

  /** Anything else that Kafka's clients understand. */
  @Doc(
      "More settings for every Kafka client, such as `copydesk.kafka.client.\"security.protocol\"=SSL`")
  Map<String, String> client();
}
