package dev.copydesk.kit.kafka;

import static java.util.Objects.requireNonNull;

import dev.copydesk.contract.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topics that are missing and waits until every partition of every one can be written.
 *
 * <p>The wait is no nicety: a producer that writes to a topic whose leaders are not there yet can
 * lose its first batches for good (KAFKA-15591, open in 4.3.1).
 */
public final class TopicProvisioner {
  private static final Logger LOG = LoggerFactory.getLogger(TopicProvisioner.class);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Admin admin;
  private final KafkaSettings settings;

  /** Works through {@code admin}, which stays open. */
  public TopicProvisioner(Admin admin, KafkaSettings settings) {
    this.admin = admin;
    this.settings = settings;
  }

  /**
   * Returns once every partition of {@code topics} has a leader that answers.
   *
   * @throws KafkaException when that takes longer than the settings allow, with the last cause
   */
  public void provision(Collection<? extends Topic<?>> topics) {
    make(
        topics.stream()
            .map(each -> each.toCreate(settings.partitions(), settings.replicationFactor()))
            .toList());
  }

  /** The same for topics that are not of the contract. */
  public void make(List<NewTopic> topics) {
    long deadline = System.nanoTime() + Duration.ofSeconds(settings.startSeconds()).toNanos();
    retry(deadline, () -> setUp(create(topics)));
    retry(deadline, () -> answerEverywhere(topics));
  }

  /** How many partitions {@code topic} really has, which may not be what the settings say. */
  public int partitions(Topic<?> topic) {
    try {
      return admin.describeTopics(List.of(topic.name())).allTopicNames().get().values().stream()
          .mapToInt(description -> description.partitions().size())
          .sum();
    } catch (ExecutionException e) {
      throw new KafkaException(topic.name() + " cannot be described: " + e.getCause(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Those that were there already. */
  private List<NewTopic> create(List<NewTopic> topics)
      throws ExecutionException, InterruptedException {
    Map<String, KafkaFuture<Void>> made = admin.createTopics(topics).values();
    List<NewTopic> old = new ArrayList<>();
    for (NewTopic topic : topics) {
      try {
        requireNonNull(made.get(topic.name())).get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
        old.add(topic);
      }
    }
    return old;
  }

  /** What an older version did not set is set now; what is set stays as it is. */
  private void setUp(List<NewTopic> topics) throws ExecutionException, InterruptedException {
    Map<ConfigResource, Collection<AlterConfigOp>> missing = new HashMap<>();
    List<ConfigResource> asked = topics.stream().map(TopicProvisioner::resource).toList();
    Map<ConfigResource, Config> found = admin.describeConfigs(asked).all().get();
    for (NewTopic topic : topics) {
      ConfigResource named = resource(topic);
      missing.put(named, missing(topic, requireNonNull(found.get(named))));
    }
    missing.values().removeIf(Collection::isEmpty);
    try {
      admin.incrementalAlterConfigs(missing).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof AuthorizationException)) {
        throw e;
      }
      LOG.warn("the topics cannot be set up as this version would have them: {}", missing, e);
    }
  }

  private static ConfigResource resource(NewTopic topic) {
    return new ConfigResource(Type.TOPIC, topic.name());
  }

  private static List<AlterConfigOp> missing(NewTopic topic, Config found) {
    return topic.configs().entrySet().stream()
        .filter(each -> found.get(each.getKey()).source() != ConfigSource.DYNAMIC_TOPIC_CONFIG)
        .map(each -> new ConfigEntry(each.getKey(), each.getValue()))
        .map(each -> new AlterConfigOp(each, AlterConfigOp.OpType.SET))
        .toList();
  }

  private void answerEverywhere(List<NewTopic> topics)
      throws ExecutionException, InterruptedException {
    var names = topics.stream().map(NewTopic::name).toList();
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (TopicDescription topic : admin.describeTopics(names).allTopicNames().get().values()) {
      topic
          .partitions()
          .forEach(
              each ->
                  ends.put(
                      new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest()));
    }
    admin.listOffsets(ends).all().get();
  }

  private static void retry(long deadline, Attempt attempt) {
    while (true) {
      try {
        attempt.run();
        return;
      } catch (ExecutionException e) {
        if (System.nanoTime() > deadline) {
          throw new KafkaException("the topics are not there: " + e.getCause(), e.getCause());
        }
        pause();
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static KafkaException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new KafkaException("stopped while waiting for the topics", e);
  }

  private interface Attempt {
    void run() throws ExecutionException, InterruptedException;
  }
}
