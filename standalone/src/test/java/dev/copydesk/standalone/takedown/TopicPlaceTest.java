package dev.copydesk.standalone.takedown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.PostRemoved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicPlaceTest {
  private static final String TOPIC = "topic";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final String POST = "mind.example/post/1";

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final TopicPlace place = new TopicPlace(TOPIC, POST, consumer, Optional.empty());
  private long end;

  @Test
  void findsWhatThePostLeftUnderItsKeyAndBehindThatOfATerm() {
    holds(POST, "{\"id\": 1}");
    holds("mind.example/category/3|" + POST, "");
    holds(POST + "1", "{\"id\": 11}");

    assertThat(place.look()).isEqualTo(2);
    assertThat(place.wasFound()).isTrue();
  }

  @Test
  void doesNotCountThatItWasTakenDown() {
    holds(POST, Json.MAPPER.writeValueAsString(PostRemoved.byTakeDown(PostKey.parse(POST))));
    holds(POST, "{\"id\": \"mind.example/post/1\", \"change\": \"taken-down\", \"url\": \"\"}");
    holds(POST, "{\"url\": \"\", \"fields\": {}, \"left\": [\"category:fear\"]}");
    holds(POST, null);

    assertThat(place.look()).isZero();
    assertThat(place.wasFound()).isFalse();
  }

  @Test
  void countsARemovalThatTellsWhereThePostWas() {
    holds(POST, "{\"change\": \"unpublished\", \"url\": \"https://mind.example/a-name/\"}");
    holds(POST, "{\"url\": \"https://mind.example/a-name/\", \"fields\": {}}");
    holds(POST, "no JSON");

    assertThat(place.look()).isEqualTo(3);
  }

  private void holds(String key, String value) {
    consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    var record =
        new ConsumerRecord<>(
            TOPIC, 0, end++, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
    consumer.updateEndOffsets(Map.of(PARTITION, end));
    consumer.schedulePollTask(() -> consumer.addRecord(record));
  }
}
