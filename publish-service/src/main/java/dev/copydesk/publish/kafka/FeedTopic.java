package dev.copydesk.publish.kafka;

import dev.copydesk.contract.Topics;
import dev.copydesk.publish.feed.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Finds out what the feed's topic holds. */
public final class FeedTopic {
  private static final String NAME = Topics.FEED.name();

  private FeedTopic() {}

  /**
   * The topic as it now is, up to what is committed.
   *
   * @throws KafkaException when the brokers do not tell
   */
  public static Feed look(Admin admin) {
    try {
      TopicDescription topic =
          admin.describeTopics(List.of(NAME)).allTopicNames().get().values().iterator().next();
      int partitions = topic.partitions().size();
      return new Feed(
          topic.topicId().toString(),
          offsets(admin, partitions, OffsetSpec.earliest()),
          offsets(admin, partitions, OffsetSpec.latest()));
    } catch (ExecutionException e) {
      throw new KafkaException("the feed's topic cannot be looked at", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("stopped while looking at the feed's topic", e);
    }
  }

  /** Its partitions, in their order. */
  static List<TopicPartition> partitions(Feed feed) {
    return partitions(feed.partitions());
  }

  private static List<Long> offsets(Admin admin, int partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    List<TopicPartition> wanted = partitions(partitions);
    ListOffsetsResult found =
        admin.listOffsets(
            wanted.stream().collect(Collectors.toMap(Function.identity(), each -> which)),
            new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
    List<Long> offsets = new ArrayList<>();
    for (TopicPartition each : wanted) {
      offsets.add(found.partitionResult(each).get().offset());
    }
    return offsets;
  }

  private static List<TopicPartition> partitions(int count) {
    return IntStream.range(0, count).mapToObj(each -> new TopicPartition(NAME, each)).toList();
  }
}
