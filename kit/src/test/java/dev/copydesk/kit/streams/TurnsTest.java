package dev.copydesk.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final TopicPartition POSTS = new TopicPartition("posts", 0);
  private static final TopicPartition TERMS = new TopicPartition("terms", 0);
  private static final TopicPartition MORE_TERMS = new TopicPartition("terms", 1);

  private static final int MOST = 2;
  private static final List<String> URGENT = List.of("posts", "posts");
  private static final List<String> OTHERS = List.of("terms", "terms");

  private final InTurns consumer = new InTurns("posts");

  @BeforeEach
  void assign() {
    consumer.assigned(POSTS, TERMS, MORE_TERMS);
    consumer.setMaxPollRecords(MOST);
  }

  @Test
  void anUrgentRecordWaitsForOnePollOfOthersAtMost() {
    add(TERMS, 100);

    for (int i = 0; i < 5; i++) {
      polls(i);
      add(POSTS, 1);
      assertThat(polls(2)).contains(List.of("posts"));
    }
  }

  @Test
  void othersHaveAPollAfterEachOfUrgentRecords() {
    add(POSTS, 100);
    add(TERMS, 100);

    assertThat(polls(4)).containsExactly(URGENT, OTHERS, URGENT, OTHERS);
  }

  @Test
  void othersHaveHalfOfTheTimeWhereUrgentRecordsNeverEnd() {
    add(POSTS, 100);
    add(TERMS, 100);
    consumer.millisAPost = 10;
    consumer.millisATerm = 2;

    assertThat(polls(7)).containsExactly(URGENT, OTHERS, OTHERS, OTHERS, OTHERS, OTHERS, URGENT);
  }

  @Test
  void anUrgentRecordThatTakesLongIsNoReasonForTheNextToWait() {
    add(TERMS, 100);
    add(POSTS, 1);
    consumer.millisAPost = 1_000;
    assertThat(polls(2)).containsExactly(List.of("posts"), OTHERS);

    add(POSTS, 1);
    assertThat(polls(1)).containsExactly(List.of("posts"));
  }

  @Test
  void withoutUrgentRecordsEveryPollIsForTheOthers() {
    add(TERMS, 10);

    assertThat(polls(5)).allSatisfy(polled -> assertThat(polled).containsExactly("terms", "terms"));
  }

  @Test
  void leavesPausedWhatWasPaused() {
    add(TERMS, 4);
    consumer.pause(Set.of(TERMS));

    assertThat(polls(3)).containsOnly(List.of());
    assertThat(consumer.paused()).containsExactly(TERMS);
  }

  @Test
  void leavesPausedWhatTheOwnerPausesWhileItPolls() {
    consumer.schedulePollTask(() -> consumer.pause(Set.of(TERMS)));

    consumer.poll(Duration.ZERO);

    assertThat(consumer.paused()).containsExactly(TERMS);
  }

  @Test
  void doesWithoutWhatIsTakenAwayWhileItPolls() {
    consumer.schedulePollTask(() -> consumer.assigned(POSTS, MORE_TERMS));
    add(MORE_TERMS, 1);

    assertThat(polls(2)).contains(List.of("terms"));
    assertThat(consumer.paused()).doesNotContain(POSTS, MORE_TERMS);
  }

  private void add(TopicPartition to, int records) {
    for (int i = 0; i < records; i++) {
      consumer.addRecord(
          new ConsumerRecord<>(to.topic(), to.partition(), consumer.added++, "key", "value"));
    }
  }

  /** The topics of the records of each of so many polls. */
  private List<List<String>> polls(int count) {
    List<List<String>> polls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> topics = new ArrayList<>();
      consumer.poll(Duration.ZERO).forEach(record -> topics.add(consumer.work(record)));
      polls.add(topics);
    }
    return polls;
  }

  /** As {@link UrgentFirst} has Kafka's own one. */
  private static final class InTurns extends MockConsumer<String, String> {
    private final Turns turns;
    private long now;
    private int millisAPost = 1;
    private int millisATerm = 1;
    private int added;

    InTurns(String... urgent) {
      super("earliest");
      this.turns = new Turns(Set.of(urgent), MOST, () -> now);
    }

    String work(ConsumerRecord<?, ?> record) {
      now += record.topic().equals("posts") ? millisAPost : millisATerm;
      return record.topic();
    }

    void assigned(TopicPartition... partitions) {
      assign(List.of(partitions));
      updateBeginningOffsets(Map.of(POSTS, 0L, TERMS, 0L, MORE_TERMS, 0L));
    }

    @Override
    public synchronized ConsumerRecords<String, String> poll(Duration timeout) {
      return turns.poll(this, timeout, super::poll);
    }

    @Override
    public synchronized void pause(Collection<TopicPartition> partitions) {
      turns.paused(partitions);
      super.pause(partitions);
    }
  }
}
