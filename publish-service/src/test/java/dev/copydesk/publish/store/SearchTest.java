package dev.copydesk.publish.store;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.saying;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.updated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.publish.feed.Filter;
import dev.copydesk.publish.feed.Wanted;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
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

  @ParameterizedTest
  @CsvSource({
    "sleep",
    "SLEEP",
    "sleep dreams",
    "dreams sleep",
    "'\"deep sleep\"'",
    "zoe",
    "Zoé",
    "\u5fc3\u7406",
    "\u7406\u5b66",
    "'sleep, dreams!'"
  })
  void findsPostsThatHaveEveryWord(String words) {
    feed.add(published(saying(post(1), "Zo\u00e9's deep sleep and dreams. \u5fc3\u7406\u5b66"), 1));
    feed.add(published(saying(post(2), "Something else."), 2));

    assertThat(found(words)).containsExactly(1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "slee",
        "sleep fear",
        "\"sleep deep\"",
        "\u5fc3\u5b66",
        "!!!",
        "\"",
        "*",
        "a AND b"
      })
  void findsNothingElse(String words) {
    feed.add(published(titled(saying(post(1), "A deep sleep. \u5fc3\u7406\u5b66"), "T"), 1));

    assertThat(found(words)).isEmpty();
  }

  @Test
  void findsAWordOfTheTitle() {
    feed.add(published(titled(post(1), "Naming grief"), 1));

    assertThat(found("grief")).containsExactly(1L);
  }

  @Test
  void findsAPostByWhatItNowSays() {
    feed.add(published(saying(post(1), "old words"), 1));
    feed.add(updated(saying(post(1), "new words"), 2, "content"));

    assertThat(found("old")).isEmpty();
    assertThat(found("new")).containsExactly(2L);
  }

  @Test
  void findsNoPostThatIsGone() {
    feed.add(published(saying(post(1), "secret words"), 1), unpublished(key(1), 2));

    assertThat(found("secret")).isEmpty();
  }

  @Test
  void findsWithinAFilter() {
    feed.add(published(saying(post("a.example", 1), "same words"), 1));
    feed.add(published(saying(post("b.example", 1), "same words"), 2));
    var wanted = new Wanted(Filter.of(Map.of("site", List.of("a.example"))), Optional.of("words"));

    assertThat(found(wanted)).containsExactly(1L);
  }

  private List<Long> found(String words) {
    return found(new Wanted(Filter.ALL, Optional.of(words)));
  }

  private List<Long> found(Wanted wanted) {
    return feed.store.read(reader -> reader.page(wanted, null, 20)).posts().stream()
        .map(each -> each.entry().sequence())
        .toList();
  }
}
