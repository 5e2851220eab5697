package dev.copydesk.standalone.takedown;

import dev.copydesk.contract.Topics;
import dev.copydesk.enrich.EnrichService;
import dev.copydesk.kit.kafka.KafkaClients;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.publish.topology.FeedTopology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topics that may have something of a post. */
final class LogPlaces implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  /** As good as at once; shorter, and a busy topic would be cut into very many files. */
  private static final Map<String, String> HURRIED =
      Map.of("min.compaction.lag.ms", "0", "max.compaction.lag.ms", "1000");

  private final Admin admin;
  private final Consumer<byte[], byte[]> consumer;

  private LogPlaces(Admin admin, Consumer<byte[], byte[]> consumer) {
    this.admin = admin;
    this.consumer = consumer;
  }

  static LogPlaces open(KafkaSettings kafka) {
    Map<String, Object> asking = KafkaClients.configs(kafka);
    asking.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    asking.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    Map<String, Object> configs = KafkaClients.configs(kafka);
    configs.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    configs.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    configs.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // What was asked of one partition holds up what is asked of the next.
    configs.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
    return new LogPlaces(
        Admin.create(asking),
        new KafkaConsumer<>(configs, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }

  /** Every topic that may have something of the post {@code key}. */
  List<TopicPlace> all(String key) {
    List<TopicPlace> places = new ArrayList<>();
    configs(names()).forEach((topic, settings) -> places.add(place(topic.name(), key, settings)));
    places.sort((one, other) -> one.name().compareTo(other.name()));
    return places;
  }

  /**
   * Has the brokers compact these topics as soon as they can, until the answer is closed.
   *
   * @param topics their names
   */
  Runnable hurry(Collection<String> topics) {
    Map<ConfigResource, Collection<AlterConfigOp>> back = new HashMap<>();
    Map<ConfigResource, Collection<AlterConfigOp>> there = new HashMap<>();
    configs(topics)
        .forEach(
            (topic, before) -> {
              there.put(topic, HURRIED.entrySet().stream().map(LogPlaces::set).toList());
              back.put(
                  topic, HURRIED.keySet().stream().map(name -> asIs(before.get(name))).toList());
            });
    await(admin.incrementalAlterConfigs(there).all());
    return () -> await(admin.incrementalAlterConfigs(back).all());
  }

  @Override
  public void close() {
    consumer.close();
    admin.close();
  }

  private Set<String> names() {
    Set<String> names =
        await(admin.listTopics().names()).stream()
            .filter(each -> each.endsWith("-changelog"))
            .filter(
                each ->
                    each.startsWith(EnrichService.NAME + '-')
                        || each.startsWith(FeedTopology.NAME + '-'))
            .collect(Collectors.toCollection(TreeSet::new));
    for (var each : List.of(Topics.POSTS, Topics.ENRICHED_POSTS, Topics.FEED, Topics.REJECTED)) {
      names.add(each.name());
    }
    return names;
  }

  private Map<ConfigResource, Config> configs(Collection<String> topics) {
    return await(
        admin
            .describeConfigs(
                topics.stream()
                    .map(each -> new ConfigResource(ConfigResource.Type.TOPIC, each))
                    .toList())
            .all());
  }

  private TopicPlace place(String topic, String key, Config settings) {
    Map<String, String> texts = new HashMap<>();
    settings.entries().stream()
        .filter(each -> each.value() != null)
        .forEach(each -> texts.put(each.name(), each.value()));
    return new TopicPlace(topic, key, consumer, Bound.of(texts));
  }

  private static AlterConfigOp set(Map.Entry<String, String> setting) {
    return new AlterConfigOp(
        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET);
  }

  /** What sets {@code setting} as it is now. */
  private static AlterConfigOp asIs(ConfigEntry setting) {
    boolean own = setting.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
    return new AlterConfigOp(
        new ConfigEntry(setting.name(), own ? setting.value() : ""),
        own ? AlterConfigOp.OpType.SET : AlterConfigOp.OpType.DELETE);
  }

  private static <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof TimeoutException
          ? new KafkaException(
              "no broker answers, so what the log still has is not known; name others with"
                  + " --brokers HOST:PORT, and say the take-down again",
              e)
          : new KafkaException(Optional.ofNullable(e.getCause()).orElse(e).toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("told to stop", e);
    }
  }
}
