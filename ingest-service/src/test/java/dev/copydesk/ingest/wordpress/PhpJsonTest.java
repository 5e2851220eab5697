package dev.copydesk.ingest.wordpress;

import static dev.copydesk.ingest.Samples.CLOCK;
import static dev.copydesk.ingest.Samples.json;
import static dev.copydesk.ingest.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.reading.Refused;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** PHP's idea of JSON is read with patience. */
class PhpJsonTest {
  private final WordPressReader reader = new WordPressReader(Set.of("post"), CLOCK);

  @Test
  void readsAnIdThatIsAText() {
    assertThat(key(json("post").put("id", "4102"))).isEqualTo("mind.example/post/4102");
  }

  @Test
  void readsAnIdBeyond32Bits() {
    assertThat(key(json("post").put("id", 5_000_000_000L))).endsWith("/5000000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-4", "4.5", "\"4a\"", "99999999999999999999", "1e999999999", "true", "[4]"})
  void refusesAnIdThatIsNone(String id) {
    ObjectNode post = with("id", id);

    assertThat(((Refused) read(post)).faults()).extracting(Fault::path).containsExactly("/id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "null", "[]", "{}"})
  void takesAMissingExcerptInAnyOfItsForms(String nothing) {
    assertThat(read(with("excerpt", nothing))).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "null", "\"\"", "\"/on-sleep/\""})
  void goesByTheGuidWhereTheLinkNamesNoSite(String link) {
    assertThat(key(with("link", link))).isEqualTo("old.example/post/4102");
  }

  @Test
  void goesByTheSelfLinkWhereNothingElseNamesASite() {
    ObjectNode post = json("post").put("link", "/on-sleep/");
    post.set("guid", object("{\"rendered\":\"/?p=4102\"}"));

    assertThat(key(post)).isEqualTo("mind.example/post/4102");
  }

  @Test
  void refusesATitleThatIsAPlainText() {
    Refused refused = (Refused) read(json("post").put("title", "SECRET"));

    assertThat(refused.faults()).hasSize(1);
    assertThat(refused.faults().get(0).found()).isEqualTo("a text of 6 characters");
  }

  @Test
  void refusesATypeThatCouldNotBeOne() {
    Refused refused = (Refused) read(json("post").put("type", "SECRET/ prose"));

    assertThat(refused.faults().toString()).contains("/type").doesNotContain("SECRET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "\"0\"", "false", "null"})
  void takesAMissingParentInAnyOfItsForms(String parent) {
    ObjectNode term = json("category");
    term.set("parent", value(parent));

    assertThat(((TermDefined) ((Accepted<?>) read(term)).event()).parent()).isZero();
  }

  @Test
  void readsASelfLinkOfAListThatBecameAnObject() {
    ObjectNode term = json("category").without("link");
    term.set("_links", value("{\"self\":{\"1\":{\"href\":\"https://b.example/x\"}}}"));

    assertThat(((Accepted<?>) read(term)).key()).isEqualTo("b.example/category/12");
  }

  private Reading read(ObjectNode item) {
    return reader.read(item, null);
  }

  private String key(ObjectNode item) {
    return ((Accepted<?>) read(item)).key();
  }

  private static ObjectNode with(String field, String json) {
    ObjectNode post = json("post");
    post.set(field, value(json));
    return post;
  }

  private static JsonNode value(String json) {
    return object("{\"v\":" + json + "}").get("v");
  }
}
