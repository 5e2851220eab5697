package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.glossary.SharedGlossary;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A glossary that several sites use, each beside its own. */
class SharedGlossaryTest {
  private static final String JOURNAL = "journal.example/post/1";
  private static final String MAGAZINE = "magazine.example/post/1";
  private static final String OTHER = "other.example/post/1";
  private static final String BODY = "<p>An inner critic is a voice.</p>";

  private final EnrichTopologyDriver desk =
      EnrichTopologyDriver.sharing(
          new SharedGlossary("journal.example", "terms.example"),
          new SharedGlossary("magazine.example", "terms.example"));

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void isLookedForInThePostsOfEachOfThem() {
    desk.explain("terms.example", "inner critic");

    desk.publish(JOURNAL, List.of(), BODY);

    assertThat(desk.theOnePost().terms())
        .extracting(TermMatch::id, TermMatch::glossary)
        .containsExactly(tuple("inner critic", "terms.example"));
  }

  @Test
  void hasThePostsOfEachOfThemWrittenAgainWhenItChanges() {
    desk.publish(JOURNAL, List.of(), BODY);
    desk.publish(MAGAZINE, List.of(), BODY);
    desk.publish(OTHER, List.of(), BODY);
    desk.written();

    desk.explain("terms.example", "inner critic");
    assertThat(desk.written())
        .extracting(TestRecord::key)
        .containsExactlyInAnyOrder(JOURNAL, MAGAZINE);

    desk.forget("terms.example", "inner critic");
    assertThat(desk.written())
        .extracting(TestRecord::key)
        .containsExactlyInAnyOrder(JOURNAL, MAGAZINE);
  }

  @Test
  void standsBesideASitesOwn() {
    desk.publish(JOURNAL, List.of(), BODY);
    desk.publish(MAGAZINE, List.of(), BODY);
    desk.explain("terms.example", "inner critic");
    desk.written();

    desk.explain("journal.example", "voice");

    EnrichedPost post = desk.theOnePost();
    assertThat(post.key()).hasToString(JOURNAL);
    assertThat(post.terms())
        .extracting(TermMatch::term)
        .containsExactlyInAnyOrder("inner critic", "voice");
  }

  @Test
  void showsInTheVersionOfWhatASiteUses() {
    desk.publish(JOURNAL, List.of(), BODY);
    String before = version(desk.theOnePost());

    desk.explain("terms.example", "inner critic");

    assertThat(version(desk.theOnePost())).isNotEqualTo(before);
  }

  @Test
  void isTakenUpByPostsThatWereWrittenBeforeItWasShared() {
    desk.publish(JOURNAL, List.of(), BODY);
    desk.publish(OTHER, List.of(), BODY);
    desk.writtenSoFar();
    // As if each site had used its own glossary alone.
    desk.<String>store("enrichers").put("journal.example", Enricher.VERSION);
    desk.<Stored.Output>store("outputs").put(JOURNAL, new Stored.Output("other", Set.of()));

    EnrichedPost post = desk.theOnePost();

    assertThat(post.key()).hasToString(JOURNAL);
    assertThat(post.provenance().cause().kind()).isEqualTo(Cause.Kind.ENRICHER);
  }

  private static String version(EnrichedPost post) {
    return post.provenance().glossaryVersion();
  }
}
