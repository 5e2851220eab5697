package dev.copydesk.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;

/**
 * One topic, as every service must find it.
 *
 * @param name the topic's name, with the major version of what it carries
 * @param key what a record's key is
 * @param value what a record's value is
 * @param values how a value is written and read; {@code ce_type} names the case
 * @param spread which records share a partition, and so an order
 * @param cleanup what the broker may throw away
 * @param writer the one service that writes it
 * @param readers the services and outsiders that read it
 */
public record Topic<V>(
    String name,
    String key,
    String value,
    Serde<V> values,
    Spread spread,
    Cleanup cleanup,
    String writer,
    List<String> readers) {

  /** The largest record, in bytes: an enriched post carries its HTML and its text. */
  public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

  /** Which records of a topic share a partition. */
  public enum Spread {
    /** Records of one key: what happened to one post has an order. */
    BY_KEY,
    /** Records of one site: everything that happened on a site has one total order. */
    BY_SITE
  }

  /** What the broker may throw away, and how long what it may throw away can stay at the most. */
  @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
  public enum Cleanup {
    /** All but the newest record of each key, which go within about a day. */
    COMPACT(
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, days(0),
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, days(1))),
    /** All but the newest record of each key, after a week in which every record stays. */
    COMPACT_AFTER_A_WEEK(
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, days(7),
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, days(8),
            TopicConfig.SEGMENT_MS_CONFIG, days(1))),
    /**
     * Records older than thirty days; nothing before, unless an operator has the broker compact.
     */
    DELETE_AFTER_A_MONTH(
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT + ',' + TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
            days(30),
            TopicConfig.RETENTION_MS_CONFIG,
            days(30),
            TopicConfig.SEGMENT_MS_CONFIG,
            days(1)));

    private final Map<String, String> configs;

    Cleanup(Map<String, String> configs) {
      this.configs = configs;
    }

    /** What says so among the topic's settings. */
    public Map<String, String> configs() {
      return configs;
    }

    private static String days(int days) {
      return String.valueOf(Duration.ofDays(days).toMillis());
    }
  }

  public Topic {
    readers = List.copyOf(readers);
  }

  /** The topic as Kafka's admin client creates it, with the cluster's own replication factor. */
  public NewTopic toCreate(int partitions, short replicationFactor) {
    Map<String, String> configs = new TreeMap<>(cleanup.configs());
    configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_RECORD_BYTES));
    return new NewTopic(name, partitions, replicationFactor).configs(configs);
  }
}
