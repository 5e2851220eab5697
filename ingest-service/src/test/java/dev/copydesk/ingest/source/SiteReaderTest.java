package dev.copydesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.ingest.glossary.GlossaryReader;
import dev.copydesk.ingest.intake.Intake;
import dev.copydesk.ingest.kafka.EventLog;
import dev.copydesk.ingest.source.FakeSite.Canned;
import dev.copydesk.ingest.takedown.TakeDowns;
import dev.copydesk.ingest.wordpress.WordPressReader;
import dev.copydesk.kit.settings.SettingsReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One site for as long as the service runs: read, watched and compared, through what befalls it.
 */
class SiteReaderTest {
  private final FakeSite site = new FakeSite();
  private final MockProducer<String, byte[]> log =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

  @TempDir Path folder;
  private SiteReader reader;

  @BeforeEach
  void publish() {
    site.category(5, "Mind");
    LongStream.rangeClosed(1, 3).forEach(id -> site.publish(id, "Post " + id));
  }

  @AfterEach
  void close() {
    reader.close();
    site.close();
  }

  @Test
  void readsTermsBeforeThePostsThatHaveThem() {
    start(Map.of());
    awaitCycles(1);

    assertThat(keys())
        .containsExactly(
            "mind.example/category/5",
            "mind.example/post/1",
            "mind.example/post/2",
            "mind.example/post/3");
  }

  @Test
  void findsByWatchingWhatIsNew() {
    start(Map.of("watch-seconds", "1"));
    awaitCycles(1);

    site.publish(4, "News");
    site.posts.get(4L).put("modified_gmt", "2999-01-01T00:00:00");

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(keys()).contains("mind.example/post/4"));
    assertThat(reader.status().now().cycles()).isEqualTo(1);
    assertThat(reader.status().now().repaired()).isZero();
  }

  @Test
  void findsByComparingWhatNobodyTellsOf() {
    start(Map.of("watch-seconds", "1", "reconcile-seconds", "1"));
    awaitCycles(1);

    site.posts.remove(2L);
    site.publish(3, "Written past WordPress");

    awaitCycles(3);
    assertThat(keys()).endsWith("mind.example/post/3", "mind.example/post/2");
    assertThat(reader.status().now().removed()).isEqualTo(1);
    assertThat(reader.status().now().repaired()).isEqualTo(1);
  }

  @Test
  void triesASiteThatFailsAgainAndSaysWhyMeanwhile() {
    site.at.put("/wp-json/wp/v2/types", Canned.error(500, "internal_server_error"));
    start(Map.of("watch-seconds", "1"));
    await().atMost(Duration.ofSeconds(60)).until(() -> reader.status().now().trouble() != null);
    assertThat(reader.status().now().trouble()).contains("500");
    assertThat(keys()).isEmpty();

    site.at.clear();

    awaitCycles(1);
    assertThat(keys()).hasSize(4);
    assertThat(reader.status().now().trouble()).isNull();
  }

  @Test
  void goesOnWhereItWasClosed() {
    start(Map.of());
    awaitCycles(1);
    reader.close();
    log.clear();
    site.publish(4, "Meanwhile");

    start(Map.of());
    awaitCycles(1);

    assertThat(keys()).containsExactly("mind.example/post/4");
  }

  @Test
  void readsOnlyWhatItIsToldTo() {
    start(Map.of("types", "page"));
    awaitCycles(1);

    assertThat(keys()).isEmpty();
    assertThat(site.asked("/posts")).isZero();
  }

  @Test
  void readsAGlossaryToo() {
    site.lexicon.put(9L, site.posts.get(1L).deepCopy().put("id", 9).put("type", "lexicon"));

    start(Map.of("glossary", "lexicon"));
    awaitCycles(1);

    assertThat(keys()).anyMatch(key -> key.endsWith("/lexicon-9"));
  }

  private void start(Map<String, String> settings) {
    Map<String, String> properties = new HashMap<>();
    properties.put("copydesk.site.mind.address", site.address().toString());
    properties.put("copydesk.site.mind.types", "post");
    properties.put("copydesk.site.mind.rate", "1000");
    settings.forEach((name, value) -> properties.put("copydesk.site.mind." + name, value));
    SiteSettings.Site mind =
        new SettingsReader(Map.of(), properties).read(SiteSettings.class).sites().get("mind");
    Clock clock = Clock.systemUTC();
    var events = new EventLog(log, Duration.ofSeconds(5), 1 << 20);
    var inlet =
        new Inlet(
            "mind.example",
            new Intake(events, new TakeDowns(events, clock), clock, new SimpleMeterRegistry()),
            new WordPressReader(Set.of("post"), clock)::read,
            new GlossaryReader()::read);
    Path ledger = folder.resolve("mind.sqlite");
    reader = new SiteReader(mind, ledger, inlet, new Status("mind.example", clock));
    reader.start();
  }

  private void awaitCycles(long cycles) {
    await().atMost(Duration.ofSeconds(60)).until(() -> reader.status().now().cycles() >= cycles);
  }

  private List<String> keys() {
    return log.history().stream().map(ProducerRecord::key).toList();
  }
}
