package dev.copydesk.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  /** What the broker may throw away. */
  public enum Cleanup {
    /** All but the newest record of each key. */
    COMPACT(TopicConfig.CLEANUP_POLICY_COMPACT, TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, 0),
    /** All but the newest record of each key, after a week in which every record stays. */
    COMPACT_AFTER_A_WEEK(
        TopicConfig.CLEANUP_POLICY_COMPACT, TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, 7),
    /** Records older than thirty days. */
    DELETE_AFTER_A_MONTH(TopicConfig.CLEANUP_POLICY_DELETE, TopicConfig.RETENTION_MS_CONFIG, 30);

    private final String policy;
    private final String limit;
    private final int days;

    Cleanup(String policy, String limit, int days) {
      this.policy = policy;
      this.limit = limit;
      this.days = days;
    }
  }

  public Topic {
    readers = List.copyOf(readers);
  }

  /** The topic as Kafka's admin client creates it, with the cluster's own replication factor. */
  public NewTopic toCreate(int partitions, short replicationFactor) {
    var configs =
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, cleanup.policy,
            cleanup.limit, String.valueOf(Duration.ofDays(cleanup.days).toMillis()),
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_RECORD_BYTES));
    return new NewTopic(name, partitions, replicationFactor).configs(configs);
  }
}
