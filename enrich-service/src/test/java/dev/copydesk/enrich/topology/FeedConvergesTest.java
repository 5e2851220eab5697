package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.post.EnrichedPost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.kafka.streams.test.TestRecord;

/**
 * Whatever the history, what is settled is what the latest inputs make, computed from scratch; and
 * on the way no post is written that reads as it did.
 */
class FeedConvergesTest {
  private static final int HISTORIES = 1_000;

  @Property(tries = HISTORIES, shrinking = ShrinkingMode.BOUNDED)
  void toWhatTheLatestInputsMake(@ForAll("histories") List<Step> history) {
    Map<String, EnrichedPost> settled = play(EnrichTopologyDriver::inMemory, history);

    assertThat(settled).isEqualTo(expected(history));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
  void andOnlyAffectedPostsMove(
      @ForAll("histories") List<Step> history, @ForAll("references") Step change) {
    var oracle = new Oracle(Step.SITE);
    try (var desk = EnrichTopologyDriver.inMemory()) {
      history.forEach(step -> step.happen(desk, oracle));
      desk.written();
      Map<String, EnrichedPost> before = oracle.settled();

      change.happen(desk, oracle);

      Map<String, EnrichedPost> after = oracle.settled();
      Set<String> affected =
          after.keySet().stream()
              .filter(key -> !after.get(key).equals(before.get(key)))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(desk.written())
          .extracting(TestRecord::key)
          .hasSameElementsAs(affected)
          .doesNotHaveDuplicates();
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
  void andNoPostIsWrittenThatReadsAsItDid(@ForAll("histories") List<Step> history) {
    try (var desk = EnrichTopologyDriver.inMemory()) {
      history.forEach(step -> step.tell(desk));

      Map<String, Optional<EnrichedPost>> now = new TreeMap<>();
      for (TestRecord<String, EnrichedEvent> record : desk.written()) {
        Optional<EnrichedPost> next = read(record);
        assertThat(now.getOrDefault(record.key(), Optional.empty())).isNotEqualTo(next);
        now.put(record.key(), next);
      }
    }
  }

  @Example
  void whichFailsWithoutTheIndexFromTermsToPosts() {
    assertThat(survives(Mutants::withoutTheIndex, history -> history)).isFalse();
  }

  @Example
  void whichFailsWhenARemovalIsSkipped() {
    assertThat(survives(EnrichTopologyDriver::inMemory, FeedConvergesTest::skipARemoval)).isFalse();
  }

  @Example
  void whichFailsWhenTwoEventsAreSwapped() {
    assertThat(survives(EnrichTopologyDriver::inMemory, FeedConvergesTest::swapTwo)).isFalse();
  }

  @Example
  void whichFailsWhenWhatIsOwedIsForgotten() {
    assertThat(survives(Mutants::withoutBackfills, history -> history)).isFalse();
  }

  @Example
  void whichFailsWhenPostsArePassedOverThatHaveTheWordsOfAChangedTerm() {
    assertThat(survives(Mutants::withoutWords, history -> history)).isFalse();
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Step.histories();
  }

  @Provide
  Arbitrary<Step> references() {
    return Step.reference();
  }

  /** Whether a faulty topology, or a faulty way to it, shows in none of the histories. */
  private static boolean survives(
      Supplier<EnrichTopologyDriver> topology, UnaryOperator<List<Step>> way) {
    return Step.histories()
        .sampleStream()
        .limit(HISTORIES)
        .allMatch(history -> play(topology, way.apply(history)).equals(expected(history)));
  }

  private static Map<String, EnrichedPost> play(
      Supplier<EnrichTopologyDriver> topology, List<Step> history) {
    try (var desk = topology.get()) {
      history.forEach(step -> step.tell(desk));
      return last(desk.written());
    }
  }

  private static Map<String, EnrichedPost> expected(List<Step> history) {
    var oracle = new Oracle(Step.SITE);
    history.forEach(step -> step.note(oracle));
    return oracle.settled();
  }

  private static List<Step> skipARemoval(List<Step> history) {
    List<Step> rest = new ArrayList<>(history);
    history.stream()
        .filter(Step.Remove.class::isInstance)
        .reduce((a, b) -> b)
        .ifPresent(rest::remove);
    return rest;
  }

  private static List<Step> swapTwo(List<Step> history) {
    List<Step> rest = new ArrayList<>(history);
    Collections.swap(rest, history.size() - 2, history.size() - 1);
    return rest;
  }

  private static Map<String, EnrichedPost> last(List<TestRecord<String, EnrichedEvent>> records) {
    Map<String, EnrichedPost> last = new TreeMap<>();
    for (TestRecord<String, EnrichedEvent> record : records) {
      read(record)
          .ifPresentOrElse(post -> last.put(record.key(), post), () -> last.remove(record.key()));
    }
    return last;
  }

  private static Optional<EnrichedPost> read(TestRecord<String, EnrichedEvent> record) {
    return record
        .value()
        .foldEnriched(
            enriched -> Optional.of(enriched.post().with(Oracle.NONE)),
            removed -> Optional.empty());
  }
}
