package dev.copydesk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {
  @Test
  void haveNamesOfTheirOwn() {
    assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
  }

  @Test
  void keepTheLatestOfEveryPostForEver() {
    NewTopic posts = Topics.POSTS.toCreate(4, (short) 1);

    assertThat(posts.configs()).containsEntry("cleanup.policy", "compact");
  }

  @Test
  void keepEveryFeedEntryForAWeek() {
    NewTopic feed = Topics.FEED.toCreate(4, (short) 1);

    assertThat(feed.configs())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("min.compaction.lag.ms", "604800000");
  }

  @Test
  void letNothingThatIsSupersededStayForEver() {
    assertThat(Topics.all())
        .allSatisfy(
            topic ->
                assertThat(topic.toCreate(1, (short) 1).configs())
                    .containsAnyOf(
                        entry("max.compaction.lag.ms", "86400000"),
                        entry("max.compaction.lag.ms", "691200000"),
                        entry("retention.ms", "2592000000")));
  }

  @Test
  void takeTheLargestRecordThatIngestLetsPass() {
    assertThat(Topics.all())
        .allSatisfy(
            topic ->
                assertThat(topic.toCreate(1, (short) 1).configs())
                    .containsEntry("max.message.bytes", "16777216"));
  }
}
