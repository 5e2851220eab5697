package dev.copydesk.enrich.topology;

import static dev.copydesk.enrich.topology.EnrichTopologyDriver.forgotten;
import static dev.copydesk.enrich.topology.EnrichTopologyDriver.nativePost;
import static dev.copydesk.enrich.topology.EnrichTopologyDriver.term;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.GlossaryEvent;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.event.TermDeleted;
import dev.copydesk.contract.event.TermEvent;
import dev.copydesk.contract.post.EnrichedPost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of change writes exactly the posts again whose enriched form it changes, once, with
 * what changed as the cause and the reference that they were published under.
 */
class OnlyAffectedPostsMoveTest {
  private static final String SITE = "magazine.example";
  private static final GlossaryTermDefined CRITIC = glossary("inner critic");

  private final EnrichTopologyDriver desk = EnrichTopologyDriver.inMemory();
  private final Oracle oracle = new Oracle(SITE);
  private final Map<Integer, String> references = new HashMap<>();

  /** Categories 1 &gt; 2 &gt; 3 and 4; tag 9; no term 5; one glossary term. */
  @BeforeEach
  void aSite() {
    Stream.of(category(1, "Mind", 0), category(2, "Fear", 1), category(3, "Panic", 2))
        .forEach(this::tell);
    tell(category(4, "Press", 0));
    tell(CRITIC);
    publish(1, List.of(1), "<p>About the mind.</p>");
    publish(2, List.of(2), "<p>The inner critic speaks.</p>");
    publish(3, List.of(3, 4), "<p>An inner critic and its voice.</p>");
    publish(4, List.of(4), "<p>Seen in the press, with one voice.</p>");
    publish(5, List.of(5), "<p>Of a category that nobody knows.</p>");
    publish(6, List.of(), "<p>Nothing of all that.</p>");
    desk.written();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  static Stream<Arguments> changes() {
    TermDefined press = category(4, "Press", 0);
    return Stream.of(
        change("a category is created", category(5, "New", 0), 5),
        change("one that no post uses is created", category(6, "Unused", 0)),
        change("a category is renamed", category(4, "Media", 0), 3, 4),
        change("an ancestor is renamed", category(1, "Mind and body", 0), 1, 2, 3),
        change("a category is given another slug", slug(press, "in-the-press"), 3, 4),
        change("a category is given another address", url(press, "https://new.example/"), 3, 4),
        change("a category is given another parent", category(2, "Fear", 4), 2, 3),
        change("a category is repeated", press),
        change("a category is deleted", TermDeleted.of(press.key()), 3, 4),
        change("an ancestor is deleted", TermDeleted.of(key(1)), 1, 2, 3),
        change("a glossary term is added", glossary("voice"), 3, 4),
        change("one that no post mentions is added", glossary("sleep")),
        change("a glossary term is given an alias", aliases(CRITIC, "the mind"), 1),
        change("a glossary term is given a flag", flags(CRITIC, Flag.EXACT)),
        change("a glossary term is disabled", flags(CRITIC, Flag.DISABLED), 2, 3),
        change("a glossary term is explained otherwise", definition(CRITIC, "Doubt."), 2, 3),
        change("a glossary term is given a page", page(CRITIC, "https://a.example/"), 2, 3),
        change("a glossary term is repeated", CRITIC),
        change("a glossary term is removed", forgotten(CRITIC.key()), 2, 3));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void when(String what, Object event, List<Integer> affected) {
    Map<String, EnrichedPost> before = oracle.settled();

    String id = tell(event);

    assertThat(changed(before, oracle.settled())).as("the oracle").isEqualTo(keys(affected));
    List<TestRecord<String, EnrichedEvent>> written = desk.written();
    assertThat(written)
        .extracting(TestRecord::key)
        .containsExactlyInAnyOrderElementsOf(keys(affected));
    assertThat(written)
        .extracting(record -> EnrichTopologyDriver.post(record).provenance())
        .allSatisfy(
            provenance -> {
              assertThat(provenance.cause().reference()).isEqualTo(id);
              assertThat(references).containsValue(provenance.reference());
            });
  }

  @Test
  void whenTwoCategoriesAreMerged() {
    Map<String, EnrichedPost> before = oracle.settled();

    // WordPress gives the posts the other category one by one, and then deletes the first.
    publish(4, List.of(1), "<p>Seen in the press, with one voice.</p>");
    publish(3, List.of(3, 1), "<p>An inner critic and its voice.</p>");
    tell(TermDeleted.of(key(4)));

    assertThat(changed(before, oracle.settled())).isEqualTo(keys(List.of(3, 4)));
    assertThat(desk.written())
        .extracting(TestRecord::key)
        .containsExactlyInAnyOrderElementsOf(keys(List.of(3, 4)));
  }

  @Test
  void onceThoughTheirTermsChangeTogether() {
    List<TermDefined> renamed =
        List.of(category(1, "Soul", 0), category(2, "Dread", 1), category(3, "Alarm", 2));

    renamed.forEach(this::tell);
    tell(glossary("voice"));
    tell(definition(CRITIC, "Doubt."));

    assertThat(desk.written())
        .extracting(TestRecord::key)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(keys(List.of(1, 2, 3, 4)));
  }

  private void publish(int id, List<Integer> categories, String html) {
    oracle.posts.put(key(id, "post"), nativePost(key(id, "post"), categories, html));
    references.put(id, desk.publish(key(id, "post"), categories, html));
  }

  private String tell(Object event) {
    return event instanceof TermEvent term ? told(term) : told((GlossaryEvent) event);
  }

  private String told(TermEvent event) {
    oracle.note(event);
    return desk.tell(event);
  }

  private String told(GlossaryEvent event) {
    oracle.note(event);
    return desk.tell(event);
  }

  private static List<String> changed(
      Map<String, EnrichedPost> before, Map<String, EnrichedPost> after) {
    List<String> changed = new ArrayList<>();
    new TreeMap<>(after)
        .forEach(
            (key, post) -> {
              if (!post.equals(before.get(key))) {
                changed.add(key);
              }
            });
    return changed;
  }

  private static Arguments change(String what, Object event, Integer... affected) {
    return Arguments.of(what, event, List.of(affected));
  }

  private static List<String> keys(List<Integer> posts) {
    return posts.stream().map(id -> key(id, "post")).toList();
  }

  private static String key(int id, String type) {
    return SITE + '/' + type + '/' + id;
  }

  private static TermKey key(int category) {
    return TermKey.parse(key(category, TermKey.CATEGORY));
  }

  private static TermDefined category(int id, String name, long parent) {
    return term(key(id).toString(), name, parent);
  }

  private static TermDefined slug(TermDefined of, String slug) {
    return new TermDefined(
        of.site(), of.taxonomy(), of.id(), of.name(), slug, of.url(), of.parent());
  }

  private static TermDefined url(TermDefined of, String url) {
    return new TermDefined(
        of.site(), of.taxonomy(), of.id(), of.name(), of.slug(), url, of.parent());
  }

  private static GlossaryTermDefined glossary(String term) {
    return EnrichTopologyDriver.glossaryTerm(SITE, term);
  }

  private static GlossaryTermDefined aliases(GlossaryTermDefined of, String... aliases) {
    return new GlossaryTermDefined(
        of.id(), SITE, "und", of.term(), List.of(aliases), of.definition(), of.url(), of.flags());
  }

  private static GlossaryTermDefined definition(GlossaryTermDefined of, String definition) {
    return new GlossaryTermDefined(
        of.id(), SITE, "und", of.term(), of.aliases(), definition, of.url(), of.flags());
  }

  private static GlossaryTermDefined page(GlossaryTermDefined of, String url) {
    return new GlossaryTermDefined(
        of.id(), SITE, "und", of.term(), of.aliases(), of.definition(), url, of.flags());
  }

  private static GlossaryTermDefined flags(GlossaryTermDefined of, Flag... flags) {
    return new GlossaryTermDefined(
        of.id(), SITE, "und", of.term(), of.aliases(), of.definition(), of.url(), Set.of(flags));
  }
}
