package dev.copydesk.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.PostPublished;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.ingest.glossary.GlossaryReader;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.wordpress.WordPressReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleTest {
  private final WordPressReader wordPress =
      new WordPressReader(Set.of("post", "page"), Clock.systemUTC());

  @Test
  void hasPublicPostsInThreeLanguages() throws IOException {
    List<JsonNode> posts = items("posts.json");
    assertThat(posts).hasSizeGreaterThanOrEqualTo(12);
    assertThat(posts)
        .map(post -> event(wordPress.read(post, null)))
        .hasOnlyElementsOfType(PostPublished.class);
    assertThat(posts).anyMatch(post -> post.path("link").asString().contains("/fr/"));
    assertThat(posts).anyMatch(post -> post.path("link").asString().contains("/ar/"));
    assertThat(posts).anyMatch(post -> post.has("_embedded"));
  }

  @Test
  void definesEveryCategoryAndTagOfItsPostsButOne() throws IOException {
    Set<Long> defined =
        items("terms.json").stream()
            .map(term -> (TermDefined) event(wordPress.read(term, null)))
            .map(TermDefined::id)
            .collect(Collectors.toSet());
    Set<Long> used =
        items("posts.json").stream()
            .flatMap(post -> StreamSupport.stream(post.path("categories").spliterator(), false))
            .map(JsonNode::asLong)
            .collect(Collectors.toSet());
    used.removeAll(defined);
    // A category that is not known yet is part of the picture.
    assertThat(used).containsExactly(99L);
  }

  @Test
  void explainsItsGlossaryInThreeLanguages() throws IOException {
    var reader = new GlossaryReader();
    List<GlossaryTermDefined> terms =
        items("glossary.json").stream()
            .map(term -> (GlossaryTermDefined) event(reader.read(term, null)))
            .toList();
    assertThat(terms).hasSizeGreaterThanOrEqualTo(30);
    assertThat(terms).allSatisfy(term -> assertThat(term.definition()).isNotBlank());
    assertThat(terms).map(GlossaryTermDefined::language).contains("en", "fr", "ar");
  }

  private static Object event(Reading reading) {
    assertThat(reading).isInstanceOf(Accepted.class);
    return ((Accepted<?>) reading).event();
  }

  private static List<JsonNode> items(String name) throws IOException {
    try (InputStream in = Sample.open(name)) {
      return StreamSupport.stream(Json.MAPPER.readTree(in).spliterator(), false).toList();
    }
  }
}
