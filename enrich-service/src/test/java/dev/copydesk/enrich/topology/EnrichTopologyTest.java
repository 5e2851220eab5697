package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.contract.post.Candidate;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.Enricher;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {
  private static final String POST = "magazine.example/post/7";
  private static final String BODY = "<p>An inner critic is a voice. It can be answered.</p>";

  private final EnrichTopologyDriver desk = EnrichTopologyDriver.onDisk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void writesAPublishedPostWithTheReferenceOfItsEvent() {
    String reference = desk.publish(POST, List.of(), BODY);

    EnrichedPost post = desk.theOnePost();

    assertThat(post.key()).hasToString(POST);
    assertThat(post.provenance().reference()).isEqualTo(reference);
    assertThat(post.provenance().cause()).isEqualTo(new Cause(Cause.Kind.POST, POST, reference));
  }

  @Test
  void writesNothingForAnEqualPost() {
    desk.publish(POST, List.of(3), BODY);
    desk.written();

    desk.publish(POST, List.of(3), BODY);

    assertThat(desk.written()).isEmpty();
  }

  @Test
  void writesAnEditedPostAgain() {
    desk.publish(POST, List.of(), BODY);
    desk.written();

    desk.publish(POST, List.of(), "<p>Rewritten from the first line on.</p>");

    assertThat(desk.theOnePost().content().text()).startsWith("Rewritten");
  }

  @Test
  void passesOnTheRemovalOfAPublicPost() {
    desk.publish(POST, List.of(), BODY);
    desk.written();

    desk.remove(POST, null);

    assertThat(desk.written())
        .singleElement()
        .satisfies(record -> assertThat(record.value()).isInstanceOf(PostRemoved.class));
  }

  @Test
  void holdsNothingOfAPostThatWasTakenDown() {
    desk.publish(POST, List.of(3), BODY, 17L);
    desk.backfill("magazine.example/post/8", List.of(), BODY);
    desk.takeDown(POST);
    desk.takeDown("magazine.example/post/8");

    for (String store : List.of("posts", "outputs", "posts-by-term", "backfill")) {
      assertThat(desk.store(store).all()).as(store).isExhausted();
    }
  }

  @Test
  void passesATakeDownOnWheneverItIsSaidWhatThePostEverWas() {
    desk.takeDown(POST);
    desk.takeDown(POST);

    assertThat(desk.written())
        .extracting(record -> record.value())
        .containsOnly(PostRemoved.byTakeDown(PostKey.parse(POST)))
        .hasSize(2);
  }

  @Test
  void takesInAPostAgainAfterItsTakeDownWasLifted() {
    desk.publish(POST, List.of(), BODY, 17L);
    desk.takeDown(POST);
    desk.written();

    desk.publish(POST, List.of(), BODY, 18L);

    assertThat(desk.theOnePost().key()).hasToString(POST);
  }

  @Test
  void saysNothingOfTheRemovalOfAPostThatNeverWasPublic() {
    desk.remove(POST, null);

    assertThat(desk.written()).isEmpty();
  }

  @Test
  void bringsARemovedPostBackWhenItIsPublishedAgain() {
    desk.publish(POST, List.of(), BODY);
    desk.remove(POST, null);
    desk.written();

    desk.publish(POST, List.of(), BODY);

    assertThat(desk.theOnePost().id()).isEqualTo(7);
  }

  @Test
  void healsAPendingCategoryWhenItsTermArrives() {
    String reference = desk.publish(POST, List.of(3), BODY);
    assertThat(category(desk.theOnePost()).resolution()).isEqualTo(PostTerm.Resolution.PENDING);

    String healing = desk.define("magazine.example/category/3", "Therapy", 0);

    EnrichedPost post = desk.theOnePost();
    assertThat(category(post).resolution()).isEqualTo(PostTerm.Resolution.RESOLVED);
    assertThat(category(post).name()).isEqualTo("Therapy");
    assertThat(post.provenance().reference()).isEqualTo(reference);
    assertThat(post.provenance().cause())
        .isEqualTo(new Cause(Cause.Kind.TERM, "magazine.example/category/3", healing));
  }

  @Test
  void namesTheCauseInAHeader() {
    desk.publish(POST, List.of(3), BODY);
    desk.written();

    desk.define("magazine.example/category/3", "Therapy", 0);

    assertThat(EventContext.text(desk.written().get(0).headers(), "copydesk_cause"))
        .isEqualTo("magazine.example/category/3");
  }

  @Test
  void carriesARenamedAncestorDownToThePostsBelowIt() {
    desk.define("magazine.example/category/1", "Mind", 0);
    desk.define("magazine.example/category/2", "Emotions", 1);
    desk.define("magazine.example/category/3", "Fear", 2);
    desk.publish(POST, List.of(3), BODY);
    desk.written();

    desk.define("magazine.example/category/1", "Mind and Body", 0);

    assertThat(category(desk.theOnePost()).path())
        .extracting(PostTerm.Step::name)
        .containsExactly("Mind and Body", "Emotions", "Fear");
  }

  @Test
  void movesThePostsOfACategoryThatIsGivenAnotherParent() {
    desk.define("magazine.example/category/1", "Mind", 0);
    desk.define("magazine.example/category/2", "Body", 0);
    desk.define("magazine.example/category/3", "Fear", 1);
    desk.publish(POST, List.of(3), BODY);
    desk.written();

    desk.define("magazine.example/category/3", "Fear", 2);

    assertThat(category(desk.theOnePost()).path())
        .extracting(PostTerm.Step::name)
        .containsExactly("Body", "Fear");
  }

  @Test
  void leavesPostsAloneThatDoNotUseTheTerm() {
    desk.publish(POST, List.of(3), BODY);
    desk.publish("magazine.example/post/8", List.of(33), BODY);
    desk.publish("other.example/post/7", List.of(3), BODY);
    desk.written();

    desk.define("magazine.example/category/3", "Therapy", 0);

    assertThat(desk.written()).extracting(record -> record.key()).containsExactly(POST);
  }

  @Test
  void writesNothingForATermThatIsOnlyRepeated() {
    desk.publish(POST, List.of(3), BODY);
    desk.define("magazine.example/category/3", "Therapy", 0);
    desk.written();

    desk.define("magazine.example/category/3", "Therapy", 0);

    assertThat(desk.written()).isEmpty();
  }

  @Test
  void putsThePostsOfADeletedTermBackToPending() {
    desk.define("magazine.example/category/3", "Therapy", 0);
    desk.publish(POST, List.of(3), BODY);
    desk.written();

    desk.delete("magazine.example/category/3");

    assertThat(category(desk.theOnePost()).resolution()).isEqualTo(PostTerm.Resolution.PENDING);
  }

  @Test
  void noLongerFollowsATermThatThePostHasLeft() {
    desk.publish(POST, List.of(3), BODY);
    desk.publish(POST, List.of(4), BODY);
    desk.written();

    desk.define("magazine.example/category/3", "Therapy", 0);

    assertThat(desk.written()).isEmpty();
  }

  @Test
  void findsANewGlossaryTermInThePostsThatMentionIt() {
    desk.publish(POST, List.of(), BODY);
    desk.publish("magazine.example/post/8", List.of(), "<p>Nothing of the kind.</p>");
    desk.publish("other.example/post/7", List.of(), BODY);
    desk.written();

    desk.explain("magazine.example", "inner critic");

    EnrichedPost post = desk.theOnePost();
    assertThat(post.key()).hasToString(POST);
    assertThat(post.terms()).extracting(TermMatch::term).containsExactly("inner critic");
    assertThat(post.provenance().cause().kind()).isEqualTo(Cause.Kind.GLOSSARY);
  }

  @Test
  void proposesNoMoreWhatTheGlossaryGains() {
    desk.publish(POST, List.of(), "<p>Anyone has an <strong>inner critic</strong> within.</p>");
    assertThat(desk.theOnePost().candidates())
        .extracting(Candidate::surface)
        .containsExactly("inner critic");

    desk.explain("magazine.example", "inner critic");

    assertThat(desk.theOnePost().candidates()).isEmpty();
  }

  @Test
  void looksAtEveryPostOfASiteHoweverManyThereAre() {
    int posts = Slice.MOST * 3;
    for (int id = 1; id <= posts; id++) {
      desk.publish("magazine.example/post/" + id, List.of(), BODY);
    }
    desk.written();

    desk.explain("magazine.example", "inner critic");

    assertThat(desk.written())
        .extracting(record -> record.key())
        .doesNotHaveDuplicates()
        .hasSize(posts);
  }

  @Test
  void looksAtNoPostThatLacksTheWordsOfAChangedGlossaryTerm() {
    desk.publish(POST, List.of(), BODY);
    desk.publish("magazine.example/post/8", List.of(), "<p>Nothing of it.</p>");
    desk.written();

    desk.explain("magazine.example", "inner critic");

    assertThat(desk.theOnePost().key()).hasToString(POST);
    assertThat(desk.looksInVain()).isZero();
  }

  @Test
  void looksAtEveryPostWhoseWordsItDoesNotKnow() {
    desk.publish(POST, List.of(), BODY);
    desk.publish("magazine.example/post/8", List.of(), "<p>Nothing of it.</p>");
    desk.written();
    desk.<byte[]>store("words").put(POST, new byte[0]);
    desk.<byte[]>store("words").put("magazine.example/post/8", new byte[0]);

    desk.explain("magazine.example", "inner critic");

    assertThat(desk.theOnePost().key()).hasToString(POST);
    assertThat(desk.looksInVain()).isOne();
  }

  @Test
  void looksAtEveryPostForNewerEnrichersThoughATermChangesMeanwhile() {
    desk.publish(POST, List.of(), "<p>Nothing of it.</p>");
    desk.writtenSoFar();
    desk.<String>store("enrichers").put("magazine.example", "older");
    desk.<Stored.Output>store("outputs").put(POST, new Stored.Output("other", Set.of()));

    desk.explain("magazine.example", "inner critic");

    assertThat(desk.written()).extracting(TestRecord::key).containsExactly(POST);
  }

  @Test
  void givesAnEventWithALowerNumberNoEffect() {
    desk.publish(POST, List.of(), "<p>The second version.</p>", 2L);
    desk.written();

    desk.publish(POST, List.of(), "<p>The first version.</p>", 1L);

    assertThat(desk.written()).isEmpty();
  }

  @Test
  void doesNotResurrectARemovedPostByAnEventWithALowerNumber() {
    desk.publish(POST, List.of(), BODY, 1L);
    desk.remove(POST, 3L);
    desk.written();

    desk.publish(POST, List.of(), BODY, 2L);

    assertThat(desk.written()).isEmpty();
  }

  @Test
  void remembersTheNumberOfAPostThroughARemovalWithoutOne() {
    desk.publish(POST, List.of(), BODY, 5L);
    desk.remove(POST, null);
    desk.written();

    desk.publish(POST, List.of(), BODY, 4L);

    assertThat(desk.written()).isEmpty();
  }

  @Test
  void writesWhatNewerEnrichersReadOtherwise() {
    desk.publish(POST, List.of(), BODY);
    desk.publish("magazine.example/post/8", List.of(), BODY);
    desk.writtenSoFar();
    // As if older rules had made something else of the first post, and the same of the second.
    desk.<String>store("enrichers").put("magazine.example", "older");
    desk.<Stored.Output>store("outputs").put(POST, new Stored.Output("other", Set.of()));

    EnrichedPost post = desk.theOnePost();

    assertThat(post.key()).hasToString(POST);
    assertThat(post.provenance().cause())
        .isEqualTo(
            new Cause(Cause.Kind.ENRICHER, Enricher.VERSION, "enricher/" + Enricher.VERSION));
  }

  @Test
  void putsLivePostsBeforeFanOutBeforeRescansBeforeOldPosts() {
    desk.publish("magazine.example/post/1", List.of(3), "<p>Of category three.</p>");
    desk.publish("magazine.example/post/2", List.of(), BODY);
    desk.written();

    desk.backfill("magazine.example/post/3", List.of(), BODY);
    desk.explain("magazine.example", "inner critic");
    desk.define("magazine.example/category/3", "Therapy", 0);
    desk.publish("magazine.example/post/4", List.of(), "<p>News.</p>");

    assertThat(desk.written())
        .extracting(record -> PostKey.parse(record.key()).id())
        .containsExactly(4L, 1L, 2L, 3L);
  }

  @Test
  void writesAnOldPostWithTheReferenceOfItsOwnEvent() {
    String reference = desk.backfill(POST, List.of(), BODY);
    assertThat(desk.writtenSoFar()).isEmpty();

    EnrichedPost post = desk.theOnePost();

    assertThat(post.provenance().reference()).isEqualTo(reference);
    assertThat(post.provenance().cause())
        .isEqualTo(new Cause(Cause.Kind.BACKFILL, POST, reference));
  }

  @Test
  void letsALivePostOvertakeItsOldSelf() {
    desk.backfill(POST, List.of(), "<p>As it was in the archive.</p>");
    desk.publish(POST, List.of(), "<p>As it is now.</p>");

    assertThat(desk.theOnePost().content().text()).isEqualTo("As it is now.");
  }

  @Test
  void neverShowsAnOldPostThatWasRemovedBeforeItsTurn() {
    desk.backfill(POST, List.of(), BODY);
    desk.remove(POST, null);

    assertThat(desk.written()).isEmpty();
  }

  @Test
  void waitsWhileReferencesKeepComing() {
    desk.publish(POST, List.of(3), BODY);
    desk.written();

    desk.define("magazine.example/category/3", "Therapy", 0);
    desk.tick();
    desk.define("magazine.example/category/3", "Therapies", 0);
    desk.tick();

    assertThat(desk.writtenSoFar()).isEmpty();
    assertThat(category(desk.theOnePost()).name()).isEqualTo("Therapies");
  }

  @Test
  void doesNotWaitForEverWhenReferencesNeverCeaseToCome() {
    int posts = Slice.MOST * 3;
    for (int id = 1; id <= posts; id++) {
      desk.publish("magazine.example/post/" + id, List.of(), BODY);
    }
    desk.written();

    for (int change = 0; change < 50; change++) {
      desk.explain("magazine.example", "inner critic");
      desk.define("magazine.example/category/3", "Therapy " + change, 0);
      desk.tick();
    }

    assertThat(desk.writtenSoFar()).hasSize(posts).doesNotHaveDuplicates();
  }

  @Test
  void goesOnWhereItWasWhenASecondGlossaryTermComesInTheMiddle() {
    int posts = Slice.MOST * 3;
    for (int id = 1; id <= posts; id++) {
      desk.publish("magazine.example/post/" + id, List.of(), BODY);
    }
    desk.written();
    desk.explain("magazine.example", "inner critic");
    desk.tick();
    desk.tick();
    List<String> before = desk.writtenSoFar();

    desk.explain("magazine.example", "voice");
    desk.tick();
    desk.tick();

    assertThat(desk.writtenSoFar()).hasSize(Slice.MOST).doesNotContainAnyElementsOf(before);
    assertThat(desk.written())
        .extracting(TestRecord::key)
        .hasSize(posts - Slice.MOST)
        .containsAll(before);
  }

  @Test
  void tellsHowManyPostsAreStillToBeLookedAt() {
    for (int id = 1; id <= Slice.MOST * 2; id++) {
      desk.publish("magazine.example/post/" + id, List.of(), BODY);
    }
    desk.written();

    desk.explain("magazine.example", "inner critic");
    desk.tick();
    desk.tick();

    assertThat(desk.gauge("copydesk.enrich.rescan.left")).isPositive();
    desk.written();
    assertThat(desk.gauge("copydesk.enrich.rescan.left")).isZero();
  }

  private static PostTerm category(EnrichedPost post) {
    return post.categories().get(0);
  }
}
