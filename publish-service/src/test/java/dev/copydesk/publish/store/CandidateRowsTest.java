package dev.copydesk.publish.store;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.saying;
import static dev.copydesk.publish.SamplePosts.takenDown;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.updated;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Candidate;
import dev.copydesk.contract.post.Candidate.Reason;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Language;
import dev.copydesk.publish.SamplePosts;
import dev.copydesk.publish.feed.SiteCandidate;
import dev.copydesk.publish.feed.SiteCandidate.Example;
import dev.copydesk.publish.feed.WantedCandidates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site's posts propose together. */
class CandidateRowsTest {
  @TempDir Path folder;
  private StoredFeed feed;

  @BeforeEach
  void openStore() {
    feed = new StoredFeed(folder);
  }

  @AfterEach
  void closeStore() {
    feed.close();
  }

  @Test
  void addsUpWhatPostsSay() {
    feed.add(
        published(proposing(1, new Candidate("inner critic", 2, Reason.EMPHASISED, 0.7)), 1),
        published(proposing(2, new Candidate("inner critic", 1, Reason.DEFINED, 0.5)), 2),
        published(proposing(3, new Candidate("inner critic", 1, Reason.EMPHASISED, 0.5)), 3));

    assertThat(candidates())
        .containsExactly(
            new SiteCandidate(
                "inner critic",
                "en",
                3,
                3,
                4,
                Map.of(Reason.EMPHASISED, 2, Reason.DEFINED, 1),
                List.of(example(1), example(2), example(3))));
  }

  @Test
  void givesThreeExamplesAtTheMost() {
    for (long id = 1; id <= 5; id++) {
      feed.add(published(proposing(id, "inner critic"), id));
    }

    assertThat(candidates().get(0).examples()).containsExactly(example(1), example(2), example(3));
  }

  @Test
  void countsThePostsThatHaveTheWordsAndDoNotProposeThem() {
    feed.add(published(saying(proposing(1, "inner critic"), "An inner critic."), 1));
    feed.add(published(saying(post(2), "The Inner-Critic speaks."), 2));
    feed.add(published(saying(post(3), "A critic of the inner life."), 3));
    feed.add(published(saying(post("other.example", 4), "An inner critic."), 4));

    assertThat(candidates()).extracting(SiteCandidate::posts).containsExactly(2);
  }

  @Test
  void putsFirstWhatMostPostsProposeAndHave() {
    feed.add(published(proposing(1, "rare words", "splitting", "shared"), 1));
    feed.add(published(proposing(2, "shared"), 2));
    for (long id = 3; id <= 9; id++) {
      feed.add(published(saying(post(id), "Such splitting happens."), id));
    }

    // 1 x (1 + ln 7), 2 x (1 + ln 2), 1 x (1 + ln 1)
    assertThat(phrases()).containsExactly("shared", "splitting", "rare words");

    feed.add(published(saying(post(10), "More splitting, and splitting off."), 10));
    for (long id = 11; id <= 20; id++) {
      feed.add(published(saying(post(id), "Such splitting happens."), id));
    }

    assertThat(phrases()).containsExactly("splitting", "shared", "rare words");
  }

  @ParameterizedTest
  @CsvSource({
    "Inner Critic, inner critic, inner critic",
    "INNER CRITIC, Inner Critic, inner critic",
    "inner-critic, inner critic, inner critic",
    "théorie de l’esprit, Theorie de l'esprit, théorie de l’esprit",
    "\u0627\u0644\u0646\u064e\u0641\u0633, \u0627\u0644\u0646\u0641\u0640\u0633,"
        + " \u0627\u0644\u0646\u0641\u0633"
  })
  void takesSpellingsForOnePhraseAndShowsTheMostFrequent(String one, String other, String most) {
    feed.add(published(proposing(1, one), 1), published(proposing(2, other), 2));
    feed.add(published(proposing(3, most), 3), published(proposing(4, most), 4));

    assertThat(phrases()).containsExactly(most);
    assertThat(candidates().get(0).proposed()).isEqualTo(4);
  }

  @Test
  void keepsLanguagesApartAndTheirVarietiesTogether() {
    feed.add(published(in("en", proposing(1, "burnout")), 1));
    feed.add(published(in("en-GB", proposing(2, "burnout")), 2));
    feed.add(published(in("fr", proposing(3, "burnout")), 3));

    assertThat(candidates()).extracting(SiteCandidate::language).containsExactly("en", "fr");
    assertThat(candidates(new WantedCandidates(SamplePosts.SITE, Optional.of("fr"), 1, 50)))
        .extracting(SiteCandidate::proposed)
        .containsExactly(1);
  }

  @Test
  void hasWhatIsAskedFor() {
    feed.add(published(proposing(1, "inner critic", "splitting"), 1));
    feed.add(published(proposing(2, "inner critic"), 2));
    feed.add(published(with(post("other.example", 3), fields("projection")), 3));

    assertThat(candidates(new WantedCandidates(SamplePosts.SITE, Optional.empty(), 2, 50)))
        .extracting(SiteCandidate::phrase)
        .containsExactly("inner critic");
    assertThat(candidates(new WantedCandidates(SamplePosts.SITE, Optional.empty(), 1, 1)))
        .hasSize(1);
    assertThat(candidates(new WantedCandidates("none.example", Optional.empty(), 1, 50))).isEmpty();
  }

  @Test
  void forgetsWhatAPostProposesNoMore() {
    feed.add(published(proposing(1, "inner critic", "splitting"), 1));

    // As it is written again when the glossary has the term.
    feed.add(updated(proposing(1, "splitting"), 2, "candidates", "terms"));

    assertThat(phrases()).containsExactly("splitting");
  }

  @Test
  void forgetsWhatPostsProposeThatAreGone() {
    feed.add(published(proposing(1, "inner critic"), 1), published(proposing(2, "splitting"), 2));
    feed.add(published(proposing(3, "splitting"), 3));

    feed.add(unpublished(key(1), 4), takenDown(key(2), 5));

    assertThat(phrases()).containsExactly("splitting");
    assertThat(candidates().get(0).examples()).containsExactly(example(3));
  }

  @Test
  void leavesNothingOfAPhraseInTheFile() throws Exception {
    for (long id = 1; id <= 60; id++) {
      feed.add(published(proposing(id, "qzx" + id + "vbn", "common"), id));
    }
    assertThat(everyByte()).contains("qzx7vbn", "qzx31vbn");

    feed.add(unpublished(key(31), 61), takenDown(key(7), 62));

    assertThat(everyByte()).contains("qzx8vbn").doesNotContain("qzx7vbn", "qzx31vbn");
  }

  @Test
  void asksForPhrasesThatAreNoneOfTheIndexesWords() {
    feed.add(published(proposing(1, "\"a\" AND NOT*", "!!"), 1));

    assertThat(candidates()).extracting(SiteCandidate::posts).containsExactly(1, 1);
  }

  private List<String> phrases() {
    return candidates().stream().map(SiteCandidate::phrase).toList();
  }

  private List<SiteCandidate> candidates() {
    return candidates(new WantedCandidates(SamplePosts.SITE, Optional.empty(), 1, 50));
  }

  private List<SiteCandidate> candidates(WantedCandidates wanted) {
    return feed.store.read(reader -> reader.candidates(wanted));
  }

  private static Example example(long id) {
    return new Example(
        "mind.example/post/" + id, "https://mind.example/fear-" + id + "/", "Fear & hope " + id);
  }

  private static EnrichedPost proposing(long id, String... phrases) {
    return with(post(id), fields(phrases));
  }

  private static EnrichedPost proposing(long id, Candidate candidate) {
    return with(post(id), Map.of("candidates", List.of(candidate)));
  }

  private static EnrichedPost in(String language, EnrichedPost post) {
    return with(post, Map.of("language", new Language(language, Language.Source.DECLARED, null)));
  }

  private static Map<String, Object> fields(String... phrases) {
    return Map.of(
        "candidates",
        Arrays.stream(phrases)
            .map(each -> new Candidate(each, 1, Reason.EMPHASISED, 0.5))
            .toList());
  }

  private String everyByte() throws Exception {
    var all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path each : files.toList()) {
        all.append(Files.readString(each, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
