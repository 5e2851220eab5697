package dev.copydesk.publish.feed;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.contract.post.EnrichedPost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
  private static final Filter EMOTIONS = filter("category", "emotions");

  @ParameterizedTest
  @CsvSource({
    "author, Ada Quill",
    "author, ada",
    "author, 3",
    "category, Emotions",
    "category, 7",
    "language, en",
    "site, MIND.example",
    "term, fear"
  })
  void letsAPostThroughThatIsFiledSo(String name, String value) {
    assertThat(filter(name, value).has(post(1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"author, bob", "category, emotion", "language, fr", "site, mind", "tag, emotions"})
  void holdsBackEveryOtherPost(String name, String value) {
    assertThat(filter(name, value).has(post(1))).isFalse();
  }

  @Test
  void ofSeveralAllMustHold() {
    var both = Filter.of(Map.of("category", List.of("emotions"), "language", List.of("en")));
    var one = Filter.of(Map.of("category", List.of("emotions"), "language", List.of("fr")));
    var twice = Filter.of(Map.of("category", List.of("emotions", "sleep")));

    assertThat(both.has(post(1))).isTrue();
    assertThat(one.has(post(1))).isFalse();
    assertThat(twice.has(post(1))).isFalse();
  }

  @Test
  void withoutAnythingAskedForItLetsEveryPostThrough() {
    assertThat(Filter.of(Map.of("limit", List.of("5"), "site", List.of("")))).isEqualTo(Filter.ALL);
    assertThat(Filter.ALL.has(post(1))).isTrue();
  }

  @Test
  void writesTheSameQueryInWhateverOrderItWasAskedFor() {
    var filter =
        Filter.of(Map.of("term", List.of("Inner critic"), "category", List.of("b", "A&B")));

    assertThat(filter.query()).isEqualTo("category=a%26b&category=b&term=inner+critic");
    assertThat(filter.words()).isEqualTo("category a&b, category b, term inner critic");
    assertThat(Filter.ALL.query()).isEmpty();
  }

  @Test
  void tellsOfAPostInItsScopeAsItIs() {
    FeedEntry entry = published(post(1), 1);

    assertThat(EMOTIONS.view(entry)).contains(entry);
    assertThat(filter("tag", "sleep").view(entry)).isEmpty();
  }

  @Test
  void aPostThatLeavesItsScopeIsRemovedFromItThoughItIsPublic() {
    FeedEntry moved = after(List.of("category:7", "category:emotions"));

    Optional<FeedEntry> seen = EMOTIONS.view(moved);

    assertThat(seen.map(FeedEntry::change)).contains(Change.LEFT);
    assertThat(seen.map(FeedEntry::post)).isEmpty();
    assertThat(Filter.ALL.view(moved)).contains(moved);
    assertThat(filter("language", "en").view(moved)).contains(moved);
  }

  @Test
  void aPostThatLeavesOneOfTwoScopesIsRemovedFromTheirCombination() {
    var both = Filter.of(Map.of("category", List.of("emotions"), "language", List.of("en")));
    var never = Filter.of(Map.of("category", List.of("emotions"), "language", List.of("fr")));

    FeedEntry moved = after(List.of("category:7", "category:emotions"));

    assertThat(both.view(moved).map(FeedEntry::change)).contains(Change.LEFT);
    assertThat(never.view(moved)).isEmpty();
  }

  @Test
  void anUnpublishedPostIsRemovedFromEveryScopeThatItWasIn() {
    FeedEntry removal = unpublished(key(1), 2);

    assertThat(EMOTIONS.view(removal)).contains(removal);
    assertThat(filter("category", "sleep").view(removal)).isEmpty();
  }

  private static Filter filter(String name, String value) {
    return Filter.of(Map.of(name, List.of(value)));
  }

  /** A post without its category, and the scopes that it left. */
  private static FeedEntry after(List<String> left) {
    EnrichedPost post = with(post(1), Map.of("categories", List.of()));
    FeedEntry entry = published(post, 2);
    return new FeedEntry(
        entry.id(),
        entry.site(),
        2,
        Change.UPDATED,
        entry.time(),
        entry.updated(),
        List.of("categories"),
        left,
        entry.cause(),
        entry.url(),
        post);
  }
}
