package dev.copydesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.ingest.glossary.GlossaryReader;
import dev.copydesk.ingest.intake.Intake;
import dev.copydesk.ingest.kafka.EventLog;
import dev.copydesk.ingest.source.FakeSite.Canned;
import dev.copydesk.ingest.source.Shelf.Kind;
import dev.copydesk.ingest.takedown.TakeDowns;
import dev.copydesk.ingest.wordpress.WordPressReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
import tools.jackson.databind.node.ObjectNode;

/** Reading everything: once, again, with interruptions, and with all that a site may answer. */
class ReaderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Shelf POSTS = new Shelf(Kind.POST, "post", "wp/v2/posts");
  private static final Shelf CATEGORIES = new Shelf(Kind.TERM, "category", "wp/v2/categories");
  private static final Shelf LEXICON = new Shelf(Kind.GLOSSARY_POST, "lexicon", "wp/v2/lexicon");

  private final FakeSite site = new FakeSite();
  private final MockProducer<String, byte[]> log =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final Status status = new Status("mind.example", CLOCK);
  private final PoliteClient client =
      new PoliteClient(site.address().resolve("/wp-json/"), null, new Pace(100, new LostTime()), 2);

  @TempDir Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() throws IOException {
    ledger = Ledger.open(folder.resolve("mind.sqlite"));
  }

  @AfterEach
  void close() {
    ledger.close();
    client.close();
    site.close();
  }

  @Test
  void readsEverythingOnceInTheOrderOfIds() throws Exception {
    publish(1, 250);

    read(POSTS);

    assertThat(keys())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 250).mapToObj(id -> "mind.example/post/" + id).toList());
    assertThat(status.now().taken()).isEqualTo(250);
  }

  @Test
  void saysThatWhatItReadsFirstIsOldAndCanWait() throws Exception {
    publish(1, 1);

    read(POSTS);

    assertThat(header("copydesk_lane")).isEqualTo("backfill");
    assertThat(header("copydesk_cause")).isEqualTo("backfill");
  }

  @Test
  void readAgainTakesInNothingThatIsAsItWas() throws Exception {
    publish(1, 120);
    read(POSTS);
    log.clear();

    read(POSTS);

    assertThat(keys()).isEmpty();
  }

  @Test
  void readAgainFindsWhatNobodyToldOfAndSaysSo() throws Exception {
    publish(1, 120);
    read(POSTS);
    log.clear();
    site.publish(77, "Written past WordPress");

    read(POSTS);

    assertThat(keys()).containsExactly("mind.example/post/77");
    assertThat(header("copydesk_cause")).isEqualTo("reconcile");
    assertThat(status.now().repaired()).isEqualTo(1);
  }

  @Test
  void aCategorysCountIsNoChangeAndItsNameIs() throws Exception {
    site.category(5, "Mind");
    read(CATEGORIES);
    site.categories.get(5L).put("count", 9);
    read(CATEGORIES);
    assertThat(keys()).hasSize(1);

    site.category(5, "Minds");
    read(CATEGORIES);

    assertThat(keys()).hasSize(2);
  }

  @Test
  void whatIsPublishedMeanwhileShiftsNothing() throws Exception {
    LongStream.rangeClosed(1, 250).forEach(id -> site.publish(id * 2, "Post"));
    // An older draft is published with each request: everything behind it moves by one.
    site.meanwhile = () -> site.publish(501 - 2 * site.requests.size(), "An older draft");

    read(POSTS);

    assertThat(keys())
        .containsAll(
            LongStream.rangeClosed(1, 250).mapToObj(id -> "mind.example/post/" + id * 2).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsDeletedMeanwhileHidesNothing() throws Exception {
    publish(1, 400);
    // With each request a post that has been read already goes: everything behind it moves up.
    site.meanwhile = () -> site.posts.remove((long) site.requests.size());

    read(POSTS);

    assertThat(keys())
        .containsAll(
            LongStream.rangeClosed(101, 400).mapToObj(id -> "mind.example/post/" + id).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void goesOnWhereItWasKilled() throws Exception {
    publish(1, 1000);
    assertThatThrownBy(() -> reader().read(POSTS, this::killedInTheMiddle)).hasMessage("killed");
    long before = asked();
    ledger.close();
    ledger = Ledger.open(folder.resolve("mind.sqlite"));

    read(POSTS);

    assertThat(keys()).hasSize(1000).doesNotHaveDuplicates();
    assertThat(before + asked(before)).isBetween(1000L, 1010L);
  }

  @Test
  void asksOnlyForWindowsThatHaveChanged() throws Exception {
    site.marksLists = true;
    publish(1, 200);
    read(POSTS);
    site.publish(150, "Changed");
    log.clear();

    read(POSTS);

    assertThat(keys()).containsExactly("mind.example/post/150");
    assertThat(ledger.notMet(POSTS.id(), 2, 0, 10)).isEmpty();
  }

  @Test
  void aPostOfWhichWordPressSaysThatThereIsNoneIsRemoved() throws Exception {
    publish(1, 3);
    read(POSTS);
    site.posts.remove(2L);
    log.clear();

    read(POSTS);

    assertThat(values())
        .containsExactly(
            "{\"site\":\"mind.example\",\"type\":\"post\",\"id\":2,\"reason\":\"it was deleted\"}");
    assertThat(status.now().removed()).isEqualTo(1);
  }

  @Test
  void aPostThatIsWithheldAndLeftOutOfAListWithOthersIsRemoved() throws Exception {
    publish(1, 3);
    read(POSTS);
    site.posts.remove(2L);
    site.at.put("/wp-json/wp/v2/posts/2", Canned.error(401, "rest_forbidden"));
    log.clear();

    read(POSTS);

    assertThat(keys()).containsExactly("mind.example/post/2");
  }

  @Test
  void aRefusalProvesNothing() throws Exception {
    for (Canned refusal :
        List.of(
            Canned.error(401, "rest_login_required"),
            Canned.error(403, "itsec_rest_api_access_restricted"),
            Canned.error(404, "rest_no_route"),
            new Canned(404, "{}", Map.of()))) {
      publish(1, 3);
      read(POSTS);
      site.posts.remove(2L);
      site.at.put("/wp-json/wp/v2/posts/2", refusal);
      log.clear();

      read(POSTS);

      assertThat(keys()).as(refusal.body()).isEmpty();
      site.at.clear();
    }
    assertThat(status.now().unsure()).isEqualTo(4);
  }

  @Test
  void aSiteThatWithholdsEverythingLosesNothing() throws Exception {
    publish(1, 3);
    read(POSTS);
    site.posts.clear();
    LongStream.rangeClosed(1, 3)
        .forEach(
            id -> site.at.put("/wp-json/wp/v2/posts/" + id, Canned.error(401, "rest_forbidden")));
    log.clear();

    read(POSTS);

    assertThat(keys()).isEmpty();
    assertThat(status.now().unsure()).isEqualTo(3);
  }

  @Test
  void aTermThatIsGoneIsRemoved() throws Exception {
    site.category(5, "Mind");
    site.category(6, "Body");
    read(CATEGORIES);
    site.categories.remove(5L);
    log.clear();

    read(CATEGORIES);

    assertThat(keys()).containsExactly("mind.example/category/5");
    assertThat(values())
        .containsExactly("{\"site\":\"mind.example\",\"taxonomy\":\"category\",\"id\":5}");
  }

  @Test
  void whatIsProtectedPassesTheSameGate() throws Exception {
    site.publish(1, "Members only");
    ((ObjectNode) site.posts.get(1L).path("content")).put("protected", true);

    read(POSTS);

    assertThat(values()).hasSize(1).allMatch(value -> !value.contains("Members only"));
  }

  @Test
  void aPostOfALexiconIsAGlossaryEntry() throws Exception {
    lexicon(9, "Working&#8217;s memory", "fr");

    read(LEXICON);

    assertThat(keys()).containsExactly("mind.example/fr/lexicon-9");
    assertThat(values().get(0))
        .contains("\"term\":\"Working’s memory\"", "\"definition\":\"What holds.\"");
  }

  @Test
  void anEntryThatChangesItsLanguageLeavesTheOldOne() throws Exception {
    lexicon(9, "mémoire", "fr");
    read(LEXICON);
    lexicon(9, "mémoire", "en");
    log.clear();

    read(LEXICON);

    assertThat(keys()).containsExactly("mind.example/fr/lexicon-9", "mind.example/en/lexicon-9");
  }

  private void lexicon(long id, String title, String language) {
    ObjectNode entry = Json.MAPPER.createObjectNode();
    entry.put("id", id).put("type", "lexicon").put("status", "publish").put("lang", language);
    entry.put("link", "https://mind.example/lexicon/" + id);
    entry.putObject("title").put("rendered", title);
    entry
        .putObject("content")
        .put("rendered", "<p>What <b>holds</b>.</p>".replace("</b>.", ".</b>"));
    site.lexicon.put(id, entry);
  }

  private void killedInTheMiddle() throws IOException {
    if (asked() >= 400) {
      throw new IOException("killed");
    }
  }

  /** How many posts were asked for in full. */
  private long asked() {
    return asked(0);
  }

  private long asked(long before) {
    return site.requests.stream()
            .filter(each -> each.contains("_embed"))
            .mapToLong(each -> each.split(",", -1).length - 2L)
            .sum()
        - before;
  }

  private void publish(long first, long last) {
    LongStream.rangeClosed(first, last).forEach(id -> site.publish(id, "Post " + id));
  }

  private void read(Shelf shelf) throws IOException, InterruptedException {
    reader().read(shelf, () -> {});
  }

  private Reader reader() {
    var posts = new WordPressReader(Set.of("post"), CLOCK);
    var events = new EventLog(log, Duration.ofSeconds(5), 1 << 20);
    var intake = new Intake(events, new TakeDowns(events, CLOCK), CLOCK, new SimpleMeterRegistry());
    var inlet = new Inlet("mind.example", intake, posts::read, new GlossaryReader()::read);
    return new Reader(client, ledger, inlet, new GlossaryEntries("content", "", "und"), status);
  }

  private List<String> keys() {
    return log.history().stream().map(ProducerRecord::key).toList();
  }

  private List<String> values() {
    return log.history().stream()
        .map(each -> new String(each.value(), StandardCharsets.UTF_8))
        .toList();
  }

  private String header(String name) {
    return EventContext.text(log.history().get(0).headers(), name);
  }
}
