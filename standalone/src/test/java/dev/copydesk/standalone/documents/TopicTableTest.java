package dev.copydesk.standalone.documents;

import static dev.copydesk.standalone.documents.GeneratedPage.row;

import dev.copydesk.contract.Topic;
import dev.copydesk.contract.Topics;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicTableTest {
  private static final String HEAD =
      """
      # Topics

      Generated from `Topics`. What a record holds, field by field, is in [asyncapi.yaml](asyncapi.yaml). Partitions are a setting,
      `copydesk.kafka.partitions`; a topic has those that it was made with.

      | topic | key | value | one order for each | the broker may throw away | written by | read by |
      |---|---|---|---|---|---|---|
      """;

  @Test
  void isWhatTheCodeSays() throws IOException {
    String rows = Topics.all().stream().map(TopicTableTest::topic).collect(Collectors.joining());

    new GeneratedPage("topics.md", "TopicTableTest").mustBe(HEAD + rows);
  }

  private static String topic(Topic<?> topic) {
    return row(
        List.of(
            '`' + topic.name() + '`',
            topic.key(),
            topic.value(),
            words(topic.spread()).replace("by ", ""),
            throwsAway(topic.cleanup()),
            topic.writer(),
            String.join(", ", topic.readers())));
  }

  private static String throwsAway(Topic.Cleanup cleanup) {
    return switch (cleanup) {
      case COMPACT -> "all but the newest of each key";
      case COMPACT_AFTER_A_WEEK -> "after a week, all but the newest of each key";
      case DELETE_AFTER_A_MONTH -> "what is older than thirty days";
    };
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
