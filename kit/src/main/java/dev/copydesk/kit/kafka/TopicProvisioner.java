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
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the topics that are missing and waits until every partition of every one can be written.
 *
 * <p>The wait is no nicety: a producer that writes to a topic whose leaders are not there yet can
 * lose its first batches for good (KAFKA-15591, open in 4.3.1).
 */
public final class TopicProvisioner {
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
    retry(deadline, () -> new OldTopics(admin).setUp(create(topics)));
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
