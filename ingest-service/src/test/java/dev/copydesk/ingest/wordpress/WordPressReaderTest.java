package dev.copydesk.ingest.wordpress;

import static dev.copydesk.ingest.Samples.CLOCK;
import static dev.copydesk.ingest.Samples.json;
import static dev.copydesk.ingest.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.PostPublished;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.event.TermDeleted;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Nothing;
import dev.copydesk.ingest.reading.Outcome;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.reading.Refused;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WordPressReaderTest {
  private final WordPressReader reader = new WordPressReader(Set.of("post", "page"), CLOCK);

  @Test
  void acceptsAPublicPostUnderTheHostOfItsLink() {
    Accepted<?> post = accepted(json("post"));

    assertThat(post.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(post.key()).isEqualTo("mind.example/post/4102");
    assertThat(post.event()).isInstanceOf(PostPublished.class);
  }

  @Test
  void takesTheSiteThatIsNamedOverTheOneInTheLink() {
    Accepted<?> post = (Accepted<?>) reader.read(json("post"), "copy.example:8080");

    assertThat(post.key()).isEqualTo("copy.example:8080/post/4102");
  }

  @Test
  void findsThePostInsideAnEnvelope() {
    assertThat(accepted(envelope(json("post"), 200)).key()).isEqualTo("mind.example/post/4102");
  }

  @Test
  void refusesAnEnvelopeAroundAnError() {
    ObjectNode error = object("{\"code\":\"rest_forbidden\",\"message\":\"No.\",\"data\":{}}");

    assertThat(faults(envelope(error, 401)))
        .singleElement()
        .extracting(Fault::path, Fault::found)
        .containsExactly("/body", "an error answer of WordPress, code \"rest_forbidden\"");
  }

  @Test
  void findsNothingInAnEnvelopeAroundAnEmptyList() {
    ObjectNode envelope = object("{\"body\":[],\"status\":200,\"headers\":{}}");

    assertThat(reader.read(envelope, null)).isEqualTo(new Nothing("the list is empty"));
  }

  @Test
  void neverTakesAnErrorForADeletion() {
    ObjectNode error =
        object("{\"code\":\"rest_post_invalid_id\",\"message\":\"x\",\"data\":{\"status\":404}}");

    assertThat(faults(error).get(0).fix()).contains("does not say that anything is gone");
  }

  @Test
  void removesWhatADeletionsAnswerSaysIsGone() {
    Accepted<?> gone = accepted(deletion(json("post")));

    assertThat(gone.outcome()).isEqualTo(Outcome.REMOVED);
    assertThat(gone.event())
        .isEqualTo(PostRemoved.of(new PostKey("mind.example", "post", 4102), "it was deleted"));
  }

  @Test
  void removesWhatIsInTheTrash() {
    Accepted<?> gone = accepted(json("post").put("status", "trash"));

    assertThat(gone.outcome()).isEqualTo(Outcome.REMOVED);
    assertThat(gone.reason()).isEqualTo("it is in the trash");
  }

  @Test
  void removesAPostThatAHookIsAboutToDeleteThoughItIsStillPublic() {
    assertThat(accepted(hook("before_delete_post", json("post"))).outcome())
        .isEqualTo(Outcome.REMOVED);
  }

  @Test
  void readsThePostThatAHookBrings() {
    assertThat(accepted(hook("wp_after_insert_post", json("post"))).outcome())
        .isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void tellsASenderOfTermHooksWhatToSend() {
    Fault fault = faults(object("{\"hook\":\"edited_term\",\"args\":[3],\"post\":null}")).get(0);

    assertThat(fault.path()).isEqualTo("/post");
    assertThat(fault.fix()).contains("GET /wp-json/wp/v2/categories/{id}");
  }

  @Test
  void refusesARowOfTheDatabaseWithTheRequestThatGivesThePost() {
    Fault fault = faults(json("rows")).get(0);

    assertThat(fault.path()).isEqualTo("/args/1");
    assertThat(fault.found()).isEqualTo("a row of WordPress's database (WP_Post)");
    assertThat(fault.fix()).endsWith("GET /wp-json/wp/v2/posts/4105");
  }

  @Test
  void sendsTheSenderOfARevisionsRowToItsParent() {
    ObjectNode row =
        object("{\"ID\":9,\"post_type\":\"revision\",\"post_parent\":7,\"post_content\":\"x\"}");

    assertThat(faults(row).get(0).fix()).endsWith("GET /wp-json/wp/v2/posts/7");
  }

  @Test
  void refusesATermsRow() {
    ObjectNode row = object("{\"term_id\":4,\"term_taxonomy_id\":4,\"taxonomy\":\"post_tag\"}");

    assertThat(faults(row).get(0).fix()).endsWith("GET /wp-json/wp/v2/tags/4");
  }

  @Test
  void refusesARevisionWithoutTypeAndNamesItsParent() {
    List<Fault> faults = faults(json("revision"));

    assertThat(faults.get(0).fix()).endsWith("GET /wp-json/wp/v2/posts/4102");
    assertThat(faults).extracting(Fault::path).containsExactly("", "/type", "/status");
  }

  @Test
  void neverRemovesAPostForItsRevision() {
    assertThat(reader.read(deletion(json("revision")), null)).isInstanceOf(Refused.class);
    assertThat(reader.read(json("revision").put("type", "revision"), null))
        .isInstanceOf(Nothing.class);
    assertThat(reader.read(hook("deleted_post", json("revision").put("type", "revision")), null))
        .isInstanceOf(Nothing.class);
  }

  @Test
  void refusesASearchResultWithAllThatItLacks() {
    ObjectNode hit =
        object(
            "{\"id\":5,\"title\":\"x\",\"url\":\"https://a.example/x\",\"type\":\"post\",\"subtype\":\"post\"}");

    assertThat(faults(hit))
        .extracting(Fault::path)
        .containsExactly("", "/link", "/status", "/title", "/content");
  }

  @Test
  void refusesASubsetOfFieldsWithEveryFieldThatIsMissing() {
    ObjectNode subset = object("{\"id\":5,\"slug\":\"x\",\"title\":{\"rendered\":\"x\"}}");

    assertThat(faults(subset))
        .extracting(Fault::path)
        .containsExactly("/type", "/link", "/status", "/content");
  }

  @Test
  void refusesAnEmbedViewForItHasNeitherStatusNorContent() {
    ObjectNode embed = json("post").without(List.of("status", "content"));

    assertThat(faults(embed)).extracting(Fault::path).containsExactly("/status", "/content");
  }

  @Test
  void namesTheKeyOfARefusedPostWhereItCanBeRead() {
    Refused refused = (Refused) reader.read(json("post").without("status"), null);

    assertThat(refused.subject()).isEqualTo("mind.example/post/4102");
  }

  @Test
  void definesATerm() {
    assertThat(accepted(json("category")).event())
        .isEqualTo(
            new TermDefined(
                "mind.example",
                "category",
                12,
                "Rest &amp; sleep",
                "rest",
                "https://mind.example/category/body/rest/",
                5));
  }

  @Test
  void deletesATerm() {
    assertThat(accepted(deletion(json("category"))).event())
        .isEqualTo(new TermDeleted("mind.example", "category", 12));
  }

  @Test
  void refusesATermWithEveryFieldThatIsMissing() {
    assertThat(faults(object("{\"id\":0,\"taxonomy\":\"genre\",\"parent\":\"x\"}")))
        .extracting(Fault::path)
        .containsExactly("/id", "/link", "/name", "/slug", "/parent");
  }

  @Test
  void refusesWhatIsNoObject() {
    JsonNode list = object("{\"a\":[[]]}").path("a");

    assertThat(((Refused) reader.read(list, null)).faults().get(0).found()).isEqualTo("a list");
  }

  private Accepted<?> accepted(ObjectNode item) {
    return (Accepted<?>) reader.read(item, null);
  }

  private List<Fault> faults(ObjectNode item) {
    Reading reading = reader.read(item, null);
    assertThat(reading).isInstanceOf(Refused.class);
    return ((Refused) reading).faults();
  }

  private static ObjectNode envelope(ObjectNode body, int status) {
    ObjectNode envelope = object("{\"headers\":{}}").put("status", status);
    envelope.set("body", body);
    return envelope;
  }

  private static ObjectNode deletion(ObjectNode previous) {
    ObjectNode answer = object("{\"deleted\":true}");
    answer.set("previous", previous);
    return answer;
  }

  private static ObjectNode hook(String name, ObjectNode post) {
    ObjectNode call = object("{\"args\":[]}").put("hook", name);
    call.set("post", post);
    return call;
  }
}
