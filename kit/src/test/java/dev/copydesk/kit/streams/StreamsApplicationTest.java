package dev.copydesk.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.kit.Floor;
import dev.copydesk.kit.health.Health;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Far from any broker: what is told here happens before one is asked. */
@Timeout(60)
class StreamsApplicationTest {
  private static final String NAME = "copydesk-test";

  private final Floor floor = Floor.lay();
  private final Health health = floor.health();

  @TempDir Path state;

  @Test
  void isNotReadyBeforeItRunsAndSaysSo() {
    StreamsApplication application = start();
    try {
      assertThat(health.causes()).containsKey(NAME);
      assertThat(health.causes().get(NAME)).isEqualTo("is REBALANCING");
    } finally {
      application.close();
    }
  }

  @Test
  void makesStoresAgainThatAKillLeftBroken() throws IOException {
    Path store = brokenStore();

    StreamsApplication application = start();
    try {
      assertThat(store.resolve("CURRENT")).doesNotExist();
      assertThat(health.causes().get(NAME)).isEqualTo("is REBALANCING");
    } finally {
      application.close();
    }
  }

  @Test
  void leavesStoresAloneThatAnotherProcessWorksWith() {
    StreamsApplication first = start();
    try {
      assertThatThrownBy(this::start).isInstanceOf(StreamsException.class);
    } finally {
      first.close();
    }
  }

  @Test
  void canBeStartedAgainWhereItWasClosed() {
    start().close();
    start().close();
  }

  private StreamsApplication start() {
    return StreamsApplication.start(topology(), configs(), new UrgentFirst(), floor);
  }

  /** As it is after half of its files were deleted: it names a manifest that is gone. */
  private Path brokenStore() throws IOException {
    Path store = state.resolve(NAME).resolve("0_0").resolve("rocksdb").resolve("rows");
    Files.createDirectories(store);
    Files.writeString(store.resolve("CURRENT"), "MANIFEST-000029\n");
    return store;
  }

  private static Topology topology() {
    var builder = new StreamsBuilder();
    builder.table(
        "rows",
        Consumed.with(Serdes.String(), Serdes.String()),
        Materialized.as(Stores.persistentKeyValueStore("rows")));
    return builder.build();
  }

  private Properties configs() {
    var settings =
        new SettingsReader(
            Map.of(
                "COPYDESK_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
                "COPYDESK_STREAMS_INSTANCE_ID", "one"),
            Map.of("copydesk.streams.state-dir", state.toString()));
    return StreamsConfigs.of(
        NAME, settings.read(KafkaSettings.class), settings.read(StreamsSettings.class));
  }
}
