package dev.copydesk.publish.format;

import static dev.copydesk.publish.SamplePosts.RECEIVED;
import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.SamplePosts;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.FeedPage;
import dev.copydesk.publish.feed.PlacedEntry;
import dev.copydesk.publish.format.Channel.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every format owes its readers. */
public abstract class FormatContract {
  protected static final Channel CHANNEL = channel("https://f.example/feed", null, Text.FULL);

  /** The format under test. */
  protected abstract Format format();

  /** The links of the items in {@code text}, in its order. */
  protected abstract List<String> links(String text);

  /** The titles of the items in {@code text}, as a reader sees them, in its order. */
  protected abstract List<String> titles(String text);

  /** Where {@code text} says that the next page is; null where it says nothing. */
  protected abstract String next(String text);

  @Test
  void showsPostsInTheOrderOfThePage() {
    String text = write(published(post(2), 2), published(post(1), 1));

    assertThat(links(text))
        .containsExactly("https://mind.example/fear-2/", "https://mind.example/fear-1/");
  }

  @Test
  void showsTitlesAsTheyRead() {
    assertThat(titles(write(published(post(1), 1)))).containsExactly("Fear & hope 1");
  }

  @Test
  void showsNoPostThatWasRemoved() {
    FeedPage page =
        new FeedPage(
            List.of(),
            List.of(placed(unpublished(key(1), 2))),
            Optional.empty(),
            Optional.empty(),
            RECEIVED,
            RECEIVED);

    assertThat(links(text(CHANNEL, page))).isEmpty();
  }

  @Test
  void leadsToTheNextPage() {
    var channel = channel("https://f.example/feed", "https://f.example/?a=1&b=2", Text.FULL);

    assertThat(next(text(channel, page(published(post(1), 1))))).isEqualTo(channel.next());
  }

  @Test
  void leadsNowhereFromTheLastPage() {
    assertThat(next(write(published(post(1), 1)))).isNull();
  }

  @Test
  void aPostWithTheLeastThatAPostHasIsShown() {
    Map<String, Object> nothing = new HashMap<>();
    List.of("author", "image", "published", "updated").forEach(name -> nothing.put(name, null));
    List.of("categories", "terms").forEach(name -> nothing.put(name, List.of()));
    var bare = SamplePosts.with(post(1), nothing);

    assertThat(titles(write(published(bare, 1)))).containsExactly("Fear & hope 1");
  }

  @Test
  void textThatLooksLikeMarkupStaysText() {
    String nasty = "<script>alert(\"1\")</script> & ]]> \u2028'";

    assertThat(titles(write(published(SamplePosts.titled(post(1), nasty), 1))))
        .containsExactly(nasty);
  }

  /**
   * A feed at {@code https://f.example/feed}.
   *
   * @param self where the document at hand is
   */
  protected static Channel channel(String self, String next, Text text) {
    return new Channel(
        "Mind & Soul",
        "https://f.example/",
        "https://f.example/feed",
        self,
        next,
        "https://hub.example/",
        text);
  }

  protected String write(FeedEntry... entries) {
    return text(CHANNEL, page(entries));
  }

  protected String text(Channel channel, FeedPage page) {
    return new String(format().write(channel, page), StandardCharsets.UTF_8);
  }

  protected static FeedPage page(FeedEntry... entries) {
    List<PlacedEntry> posts = Arrays.stream(entries).map(FormatContract::placed).toList();
    Cursor end = new Cursor("feed-1", List.of(9L));
    return new FeedPage(posts, List.of(), Optional.empty(), Optional.of(end), RECEIVED, RECEIVED);
  }

  protected static PlacedEntry placed(FeedEntry entry) {
    return new PlacedEntry(0, entry.sequence(), entry.time(), entry);
  }
}
