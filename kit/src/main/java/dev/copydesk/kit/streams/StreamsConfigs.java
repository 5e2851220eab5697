package dev.copydesk.kit.streams;

import dev.copydesk.contract.Topic;
import dev.copydesk.kit.kafka.KafkaClients;
import dev.copydesk.kit.kafka.KafkaSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What every topology of Copydesk runs with, and why. */
public final class StreamsConfigs {
  private static final String ID_PREFIX = "copydesk-";
  private static final int POLL_MILLIS = 10;

  private StreamsConfigs() {}

  /**
   * The configuration of the application {@code id}.
   *
   * @param id {@code copydesk-} and the stage, as in {@code copydesk-enrich}
   */
  public static Properties of(String id, KafkaSettings kafka, StreamsSettings streams) {
    Properties configs = new Properties();
    configs.putAll(KafkaClients.configs(kafka));
    configs.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
    configs.put(StreamsConfig.STATE_DIR_CONFIG, streams.stateDir());
    configs.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, streams.threads());
    configs.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, streams.standbys());
    configs.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) kafka.replicationFactor());
    exactlyOnce(configs, streams);
    quickRestart(configs, streams.instanceId().orElseGet(StreamsConfigs::hostName));
    recordsOfAnySize(configs);
    passOverPoison(configs);
    configs.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    return configs;
  }

  /** The stage of the application {@code id}, as a rejection names it. */
  static String stage(String id) {
    return id.startsWith(ID_PREFIX) ? id.substring(ID_PREFIX.length()) : id;
  }

  private static void exactlyOnce(Properties configs, StreamsSettings streams) {
    configs.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    configs.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, streams.commitMillis());
    // Streams waits 100 ms for a batch to fill; the commit ends the wait anyway.
    configs.put(producer(ProducerConfig.LINGER_MS_CONFIG), 5);
    configs.put(producer(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    // A thread that waits for records neither commits nor does owed work: 100 ms unless told.
    configs.put(StreamsConfig.POLL_MS_CONFIG, POLL_MILLIS);
    // A cache would merge updates: how often a post is written must not depend on its size.
    configs.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    // Internal topics outlive a change of the topology only under names that do not depend on it.
    configs.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    // Client metrics are pushed only where a broker asks for them, and cost a thread.
    configs.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
  }

  private static void quickRestart(Properties configs, String instanceId) {
    // A static member takes its tasks up again by its name: about 3 s after kill -9, not 45.
    configs.put(consumer(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instanceId);
    configs.put(consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
    configs.put(consumer(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_500);
    // A dead instance's open transaction holds back every read_committed reader until this ends it.
    configs.put(producer(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 5_000);
  }

  private static void recordsOfAnySize(Properties configs) {
    configs.put(producer(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topic.MAX_RECORD_BYTES);
    configs.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topic.MAX_RECORD_BYTES);
  }

  private static void passOverPoison(Properties configs) {
    configs.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, RejectUnreadable.class);
    configs.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, RejectUnreadable.class);
  }

  private static String producer(String name) {
    return StreamsConfig.producerPrefix(name);
  }

  private static String consumer(String name) {
    return StreamsConfig.mainConsumerPrefix(name);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(
          "this host has no name; set COPYDESK_STREAMS_INSTANCE_ID to one that is its own", e);
    }
  }
}
