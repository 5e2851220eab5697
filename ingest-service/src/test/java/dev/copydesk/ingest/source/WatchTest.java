package dev.copydesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.ingest.glossary.GlossaryReader;
import dev.copydesk.ingest.intake.Intake;
import dev.copydesk.ingest.kafka.EventLog;
import dev.copydesk.ingest.source.Shelf.Kind;
import dev.copydesk.ingest.takedown.TakeDowns;
import dev.copydesk.ingest.wordpress.WordPressReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking for what is new, by the site's own clock. */
class WatchTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final Shelf POSTS = new Shelf(Kind.POST, "post", "wp/v2/posts");

  private final FakeSite site = new FakeSite();
  private final MockProducer<String, byte[]> log =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final PoliteClient client =
      new PoliteClient(site.address().resolve("/wp-json/"), null, new Pace(100, new LostTime()), 1);

  @TempDir Path folder;
  private Ledger ledger;
  private Watch watch;

  @BeforeEach
  void open() throws IOException {
    ledger = Ledger.open(folder.resolve("mind.sqlite"));
    var posts = new WordPressReader(Set.of("post"), CLOCK);
    var events = new EventLog(log, Duration.ofSeconds(5), 1 << 20);
    var intake = new Intake(events, new TakeDowns(events, CLOCK), CLOCK, new SimpleMeterRegistry());
    var inlet = new Inlet("mind.example", intake, posts::read, new GlossaryReader()::read);
    var reader =
        new Reader(
            client,
            ledger,
            inlet,
            new GlossaryEntries("content", "", "und"),
            new Status("mind.example", CLOCK));
    watch = new Watch(client, ledger, reader);
  }

  @AfterEach
  void close() {
    ledger.close();
    client.close();
    site.close();
  }

  @Test
  void theFirstTimeOnlyNotesFromWhenOn() throws Exception {
    site.publish(1, "Old");

    watch.look(POSTS);

    assertThat(keys()).isEmpty();
    assertThat(ledger.word("watched POST/post")).isPresent();
  }

  @Test
  void takesInWhatWasModifiedSinceAndSaysThatItIsNews() throws Exception {
    watch.look(POSTS);
    site.publish(1, "Old");
    modified(2, "2029-01-01T00:00:00", "2026-01-01T00:00:00");

    watch.look(POSTS);

    assertThat(keys()).containsExactly("mind.example/post/2");
    assertThat(log.history().get(0).headers().lastHeader("copydesk_lane")).isNull();
  }

  @Test
  void takesInWhatWasScheduledLongAgoAndIsPublishedNow() throws Exception {
    watch.look(POSTS);
    modified(3, "2026-01-01T00:00:00", "2029-01-01T00:00:00");

    watch.look(POSTS);

    assertThat(keys()).containsExactly("mind.example/post/3");
  }

  @Test
  void doesNotTakeInTwiceWhatItSeesTwice() throws Exception {
    watch.look(POSTS);
    modified(2, "2029-01-01T00:00:00", "2029-01-01T00:00:00");

    watch.look(POSTS);
    watch.look(POSTS);

    assertThat(keys()).containsExactly("mind.example/post/2");
  }

  @Test
  void aSiteThatCannotBeReadIsAskedAgainFromTheSameMoment() throws Exception {
    watch.look(POSTS);
    var since = ledger.word("watched POST/post");
    site.at.put("/wp-json/wp/v2/posts", FakeSite.Canned.error(401, "rest_login_required"));

    assertThat(catchThrowable()).isInstanceOf(SourceUnavailable.class);

    assertThat(ledger.word("watched POST/post")).isEqualTo(since);
  }

  private Throwable catchThrowable() {
    return org.assertj.core.api.Assertions.catchThrowable(() -> watch.look(POSTS));
  }

  private void modified(long id, String modified, String published) {
    site.publish(id, "New");
    site.posts.get(id).put("modified_gmt", modified).put("date_gmt", published);
  }

  private List<String> keys() {
    return log.history().stream().map(ProducerRecord::key).toList();
  }
}
