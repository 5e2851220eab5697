package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.post.EnrichedPost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.streams.test.TestRecord;

/**
 * Whatever the history, what is settled is what the latest inputs make, computed from scratch; and
 * on the way no post is written that reads as it did.
 */
class FeedConvergesTest {
  @Property(tries = 200)
  void toWhatTheLatestInputsMake(@ForAll("histories") List<Step> history) {
    var oracle = new Oracle(Step.SITE);
    try (var desk = EnrichTopologyDriver.inMemory()) {
      history.forEach(step -> step.happen(desk, oracle));

      assertThat(last(desk.written())).isEqualTo(oracle.settled());
    }
  }

  @Property(tries = 100)
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

  @Property(tries = 100)
  void andNoPostIsWrittenThatReadsAsItDid(@ForAll("histories") List<Step> history) {
    try (var desk = EnrichTopologyDriver.inMemory()) {
      history.forEach(step -> step.happen(desk, new Oracle(Step.SITE)));

      Map<String, Optional<EnrichedPost>> now = new TreeMap<>();
      for (TestRecord<String, EnrichedEvent> record : desk.written()) {
        Optional<EnrichedPost> next = read(record);
        assertThat(now.getOrDefault(record.key(), Optional.empty())).isNotEqualTo(next);
        now.put(record.key(), next);
      }
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Step.any().list().ofMinSize(5).ofMaxSize(30);
  }

  @Provide
  Arbitrary<Step> references() {
    return Step.reference();
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
