package dev.copydesk.ingest.wordpress;

import static dev.copydesk.ingest.Samples.CLOCK;
import static dev.copydesk.ingest.Samples.SECRETS;
import static dev.copydesk.ingest.Samples.json;
import static dev.copydesk.ingest.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What only editors may see is taken out of a public post, and nothing else. */
class SecretsTest {
  private final Secrets secrets = new Secrets(new Gate(Set.of("post", "page"), CLOCK));

  @Test
  void takesOutEverySecretAtAnyDepth() {
    assertThat(removedFrom("post").toString()).doesNotContain(SECRETS);
  }

  @Test
  void keepsEveryOtherFieldInItsOrder() {
    List<String> names = json("post").without("password").propertyNames().stream().toList();

    assertThat(removedFrom("post").propertyNames()).containsExactlyElementsOf(names);
  }

  @Test
  void keepsWhatIsRendered() {
    assertThat(removedFrom("post").get("content"))
        .isEqualTo(
            object(
                "{\"rendered\":\"<p>Sleep sorts the day.</p>\",\"protected\":false,\"block_version\":1}"));
  }

  @Test
  void keepsThePluginsFieldsAndPhpsIdeaOfThem() {
    ObjectNode post = removedFrom("post");

    assertThat(post.get("yoast_head_json")).isEqualTo(json("post").get("yoast_head_json"));
    assertThat(post.get("class_list")).isEqualTo(json("post").get("class_list"));
    assertThat(post.get("meta").isArray()).isTrue();
    assertThat(post.get("acf").booleanValue()).isFalse();
  }

  @Test
  void keepsARawFieldThatIsNoSource() {
    ObjectNode post = json("post");
    post.set("nutrition", object("{\"raw\":true,\"cooked\":false}"));

    assertThat(secrets.removedFrom(post).at("/nutrition/raw").booleanValue()).isTrue();
  }

  @Test
  void keepsEmbeddedTermsErrorsMediaAndPublicNeighbours() {
    ObjectNode embedded = (ObjectNode) removedFrom("post").get("_embedded");

    assertThat(embedded.at("/wp:term/0/0/slug").asString()).isEqualTo("rest");
    assertThat(embedded.get("wp:term")).hasSize(2);
    assertThat(embedded.at("/author/0/code").asString()).isEqualTo("rest_user_invalid_id");
    assertThat(embedded.at("/wp:featuredmedia/0/title/rendered").asString()).isEqualTo("A bed");
    assertThat(embedded.at("/acf:post/0/title/rendered").asString())
        .isEqualTo("A public neighbour");
    assertThat(embedded.at("/replies/0/0/content/rendered").asString())
        .isEqualTo("A public comment");
  }

  @Test
  void leavesOutAnEmbeddedPostThatDoesNotProveToBePublic() {
    assertThat(removedFrom("post").at("/_embedded/up")).isEmpty();
  }

  @Test
  void leavesThePostThatWasGivenAsItWas() {
    ObjectNode post = json("post");
    secrets.removedFrom(post);

    assertThat(post).isEqualTo(json("post"));
  }

  private ObjectNode removedFrom(String sample) {
    return secrets.removedFrom(json(sample));
  }
}
