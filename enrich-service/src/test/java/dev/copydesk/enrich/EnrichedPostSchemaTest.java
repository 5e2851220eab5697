package dev.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.copydesk.contract.Json;
import dev.copydesk.contract.post.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What the enricher writes is what docs/schema/enriched-post.schema.json promises. */
class EnrichedPostSchemaTest {
  private static final Path FILE = Path.of("..", "docs", "schema", "enriched-post.schema.json");

  private final Enricher enricher = new Enricher();
  private final Schema schema = schema();

  @ParameterizedTest
  @MethodSource("cases")
  void holdsForEveryCase(Case one) {
    assertThat(faults(one.enriched(enricher))).isEmpty();
  }

  @Test
  void refusesAFieldThatItDoesNotName() {
    ObjectNode post = any().put("surprise", true);
    assertThat(faults(post.toString())).singleElement().asString().contains("surprise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"site", "language", "categories", "terms", "excerpt", "provenance"})
  void missesAFieldThatIsNotThere(String field) {
    ObjectNode post = any();
    post.remove(field);
    assertThat(faults(post.toString())).singleElement().asString().contains(field);
  }

  @ParameterizedTest
  @EnumSource(Cause.Kind.class)
  void knowsEveryCause(Cause.Kind kind) {
    ObjectNode post = any();
    ((ObjectNode) post.at("/provenance/cause")).putPOJO("kind", kind);
    assertThat(faults(Json.MAPPER.writeValueAsString(post))).isEmpty();
  }

  @Test
  void refusesATimeWithoutItsZone() {
    ObjectNode post = any().put("published", "2026-03-02T09:15:00");
    assertThat(faults(post.toString())).isNotEmpty();
  }

  static Stream<Case> cases() {
    return Case.all();
  }

  private ObjectNode any() {
    String post = Case.all().findFirst().orElseThrow().enriched(enricher);
    return (ObjectNode) Json.MAPPER.readTree(post);
  }

  private List<String> faults(String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(FILE), InputFormat.JSON);
    } catch (IOException e) {
      throw new AssertionError("docs/schema is part of the source", e);
    }
  }
}
