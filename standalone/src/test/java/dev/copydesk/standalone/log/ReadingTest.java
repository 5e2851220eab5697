package dev.copydesk.standalone.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private static final TopicPartition AT = new TopicPartition("topic", 0);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

  @BeforeEach
  void holdsTwo() {
    consumer.updatePartitions("topic", List.of(new PartitionInfo("topic", 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(AT, 0L));
    consumer.updateEndOffsets(Map.of(AT, 2L));
  }

  @Test
  void endsWhereThePartitionEnded() {
    comes(0, 1, 2);
    Reading reading = Reading.toTheEnd(consumer, AT, 0);

    assertThat(reading.next()).hasValueSatisfying(each -> assertThat(each.offset()).isZero());
    assertThat(reading.next()).hasValueSatisfying(each -> assertThat(each.offset()).isOne());
    assertThat(reading.next()).isEmpty();
  }

  @Test
  void saysWhereNothingComesAnyMore() {
    comes(0);
    Reading reading = Reading.toTheEnd(consumer, AT, 0);
    reading.next();

    assertThatThrownBy(reading::next)
        .isInstanceOf(KafkaException.class)
        .hasMessage("nothing comes of topic-0 from 1 on; try it again");
  }

  @Test
  void refusesAPartitionThatIsNotThere() {
    assertThatThrownBy(() -> Reading.toTheEnd(consumer, new TopicPartition("topic", 7), 0))
        .hasMessageContaining("topic-7 is not on this log; name the right brokers");
  }

  private void comes(long... offsets) {
    consumer.schedulePollTask(
        () -> {
          for (long offset : offsets) {
            consumer.addRecord(new ConsumerRecord<>("topic", 0, offset, null, new byte[0]));
          }
        });
  }
}
