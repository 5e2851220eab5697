package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A WordPress whose glossary is a post type and a taxonomy: what is done to an entry is seen in the
 * terms of the posts that mention it.
 */
class PluginGlossaryTest {
  private static PluggedIn magazine;
  private static Newsroom newsroom;

  @BeforeAll
  static void start() throws Throwable {
    magazine =
        new PluggedIn(
            "array('glossary' => array('lexicon', 'concept'), 'definition' => 'excerpt',"
                + " 'aliases' => 'other_names')");
    newsroom = magazine.newsroom();
  }

  @AfterAll
  static void stop() throws Exception {
    if (magazine != null) {
      magazine.close();
    }
  }

  @Test
  void anEntryIsFoundInWhatWasPublishedBeforeIt() throws Exception {
    long post = mentioning("The quibblefish sleeps by day.");

    long entry = entry("Quibblefish", "A fish that argues.");

    JsonNode term = term(post, "Quibblefish");
    assertThat(term.path("definition").asString()).isEqualTo("A fish that argues.");
    assertThat(term.path("url").asString()).contains("quibblefish");
    assertThat(term.path("id").asString()).isEqualTo("lexicon-" + entry);
  }

  @Test
  void anotherNameIsTakenFromAField() throws Exception {
    long post = mentioning("The murmling is not a bird.");
    long entry = entry("Great murmler", "No bird.");

    newsroom.admin("meta", Map.of("id", entry, "key", "other_names", "value", "murmling; m."));

    assertThat(term(post, "Great murmler").at("/mentions/0/surface").asString())
        .isEqualTo("murmling");
  }

  @Test
  void anEntryThatIsRewrittenIsSeenWithItsNewWords() throws Exception {
    long post = mentioning("A fortnail is easily overlooked.");
    long entry = entry("Fortnail", "A small nail.");
    term(post, "Fortnail");

    newsroom.edit("lexicon", entry, Map.of("excerpt", "A nail that holds a fort."));

    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                term(post, "Fortnail")
                    .path("definition")
                    .asString()
                    .equals("A nail that holds a fort."));
  }

  @Test
  void anEntryThatIsHiddenOrDeletedMarksNothingAnyMore() throws Exception {
    long post = mentioning("The wendle and the brimsy are rare.");
    long hidden = entry("Wendle", "Rare.");
    long deleted = entry("Brimsy", "Rarer.");
    term(post, "Wendle");
    term(post, "Brimsy");

    newsroom.edit("lexicon", hidden, Map.of("status", "draft"));
    newsroom.deleteForGood("lexicon", deleted);

    awaitTerms(post, List.of());
  }

  @Test
  void anEntryThatGetsALanguageLeavesTheOthers() throws Exception {
    long english = mentioning("The garden has a slithwort, and everybody likes to look at it.");
    long french =
        mentioning(
            "Le jardin de ma grand-mère a un slithwort, et tous les enfants du village aiment le"
                + " regarder quand il fleurit au printemps.");
    long entry = entry("Slithwort", "A plant.");
    term(english, "Slithwort");
    term(french, "Slithwort");

    newsroom.admin("meta", Map.of("id", entry, "key", "language", "value", "fr"));
    newsroom.edit("lexicon", entry, Map.of("excerpt", "Une plante."));

    awaitTerms(english, List.of());
    assertThat(term(french, "Slithwort").path("definition").asString()).isEqualTo("Une plante.");
  }

  @Test
  void aTermOfATaxonomyIsAnEntryToo() throws Exception {
    long post = mentioning("Everyone speaks of the trundlewise approach.");

    long concept =
        newsroom.create(
            "concept", Map.of("name", "Trundlewise", "description", "Slow, and in circles."));
    assertThat(term(post, "Trundlewise").path("definition").asString())
        .isEqualTo("Slow, and in circles.");

    newsroom.deleteForGood("concept", concept);
    awaitTerms(post, List.of());
  }

  @Test
  void anEntryIsNoPostOfTheFeed() throws Exception {
    long entry = entry("Onlyword", "Nothing else.");
    magazine.settle();

    assertThat(magazine.copydesk().get("/v1/posts/" + site() + "/lexicon/" + entry).statusCode())
        .isEqualTo(404);
  }

  private static long mentioning(String sentence) throws Exception {
    long post = newsroom.publish(Map.of("content", "<p>" + sentence + "</p>"));
    magazine.settle();
    return post;
  }

  private static long entry(String term, String definition) throws Exception {
    return newsroom.create(
        "lexicon",
        Map.of(
            "title",
            term,
            "excerpt",
            definition,
            "content",
            "<p>What nobody asked for.</p>",
            "status",
            "publish"));
  }

  private static JsonNode term(long post, String name) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                StreamSupport.stream(terms(post).spliterator(), false)
                    .filter(term -> term.path("term").asString().equals(name))
                    .findFirst()
                    .orElse(null),
            found -> found != null);
  }

  private static void awaitTerms(long post, List<String> names) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(terms(post))
                    .extracting(term -> term.path("term").asString())
                    .isEqualTo(names));
  }

  private static JsonNode terms(long post) throws Exception {
    return magazine.copydesk().at("/v1/posts/" + site() + "/post/" + post, "/terms");
  }

  private static String site() {
    return newsroom.wordpress().site();
  }
}
