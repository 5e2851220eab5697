package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A removal reaches every projection and every filtered view that had the post, though the node is
 * killed as soon as it has taken it in; publishing again brings the post back.
 */
@ParameterizedClass
@EnumSource(TestBroker.class)
class RemovalReachesEveryoneTest {
  private static final String ENGLISH =
      "<p>Everybody knows the inner critic. This voice can be answered, and that can be learnt.</p>";
  private static final String FRENCH =
      "<p>Tout le monde connaît cette voix. On peut lui répondre, et cela s’apprend un jour.</p>";

  /** What the post is filed under in the beginning, and by the move no more. */
  private static final List<String> FILTERS =
      List.of(
          "category=slug-7705",
          "category=7705",
          "category=slug-7704",
          "tag=tag-7709",
          "term=inner+critic",
          "author=ada",
          "author=Ada+Quill",
          "language=en",
          "category=slug-7704&tag=tag-7709&term=inner+critic&author=ada&language=en");

  @Parameter TestBroker broker;
  @TempDir Path folder;
  @TempDir Path another;
  private CopydeskProcess copydesk;
  private FeedViews views;
  private String site;

  @AfterEach
  void stop() throws InterruptedException {
    if (copydesk != null) {
      copydesk.kill();
    }
  }

  @Test
  void aPostThatIsUnpublishedIsGoneEverywhereAndComesBack() throws Exception {
    begin("removal.example");
    String before = views.cursor();

    views.post("/v1/events", Posts.withStatus(english(1), "draft"));
    restart(folder);
    settled(this::isGoneEverywhere);
    for (String filter : FILTERS) {
      assertThat(views.saying(of(filter), before)).as(filter).allSatisfy(says("unpublished"));
    }
    assertThat(views.status()).isEqualTo(410);
    restart(another);
    settled(this::isGoneEverywhere);

    views.post("/v1/events", english(1));
    restart(folder);
    settled(this::isEverywhere);
    assertThat(views.status()).isEqualTo(200);
    assertThat(views.get("/changes.atom?" + of("")).body()).doesNotContain("deleted-entry");
  }

  @Test
  void aPostThatMovesIsGoneFromWhatItLeaves() throws Exception {
    begin("moving.example");
    String before = views.cursor();

    views.post("/v1/events", post(1, FRENCH, 7706, 7710, "Zoe"));
    restart(folder);
    settled(
        () -> {
          for (String filter : FILTERS) {
            assertThat(views.showing(of(filter))).as(filter).doesNotContainValue(true);
          }
          for (String filter : List.of("", "category=slug-7706", "author=zoe", "language=fr")) {
            assertThat(views.showing(of(filter))).as(filter).doesNotContainValue(false);
          }
        });

    for (String filter : FILTERS) {
      assertThat(views.saying(of(filter), before)).as(filter).allSatisfy(says("left"));
    }
    assertThat(views.status()).isEqualTo(200);
    views.post("/v1/events", english(1));
    settled(this::isEverywhere);
  }

  /** A post that every filter shows, beside another; the node was killed once already. */
  private void begin(String site) throws Exception {
    this.site = site;
    views = new FeedViews(site, 1);
    start(folder);
    views.post("/v1/glossary", Map.of("site", site, "term", "inner critic"));
    views.post(
        "/v1/events",
        List.of(
            Posts.category(site, 7704, "Mind", 0),
            Posts.category(site, 7705, "Voices", 7704),
            Posts.category(site, 7706, "Elsewhere", 0),
            tag(7709),
            tag(7710),
            english(1),
            english(2)));
    restart(folder);
    settled(this::isEverywhere);
  }

  private void isEverywhere() throws Exception {
    assertThat(views.showing(of(""))).doesNotContainValue(false);
    for (String filter : FILTERS) {
      assertThat(views.showing(of(filter))).as(filter).doesNotContainValue(false);
    }
  }

  private void isGoneEverywhere() throws Exception {
    assertThat(views.showing(of(""))).doesNotContainValue(true);
    for (String filter : FILTERS) {
      assertThat(views.showing(of(filter))).as(filter).doesNotContainValue(true);
    }
  }

  private static BiConsumer<String, String> says(String change) {
    return (projection, said) -> assertThat(said).as(projection).isEqualTo(change);
  }

  private String of(String filter) {
    return "site=" + site + (filter.isEmpty() ? "" : "&" + filter);
  }

  private void restart(Path folder) throws Exception {
    copydesk.kill();
    start(folder);
  }

  private void start(Path folder) throws Exception {
    copydesk = CopydeskProcess.start(broker.bootstrapServers(), folder);
    views.at(copydesk.address());
    await().atMost(Duration.ofSeconds(60)).until(views::isReady);
  }

  private ObjectNode english(long id) {
    return post(id, ENGLISH, 7705, 7709, "Ada Quill");
  }

  private ObjectNode post(long id, String html, int category, int tag, String author) {
    ObjectNode post = Posts.published(site, id, html, category);
    post.putArray("tags").add(tag);
    post.put("author", author.length());
    ObjectNode embedded = post.putObject("_embedded").putArray("author").addObject();
    embedded.put("id", author.length()).put("name", author);
    String slug = author.replaceFirst(" .*", "").toLowerCase(Locale.ROOT);
    embedded.put("link", "https://" + site + "/author/" + slug + "/");
    return post;
  }

  private ObjectNode tag(long id) {
    return Posts.category(site, id, "Tag " + id, 0)
        .put("taxonomy", "post_tag")
        .put("slug", "tag-" + id);
  }

  private static void settled(ThrowingRunnable state) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(state);
  }
}
