package dev.copydesk.publish.topology;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.copydesk.contract.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What the feed writer writes is what docs/schema/feed-entry.schema.json promises. */
class FeedEntrySchemaTest {
  private static final Path FILE = Path.of("..", "docs", "schema", "feed-entry.schema.json");

  @TempDir Path state;
  private final Schema schema = schema();
  private WriterBench bench;

  @BeforeEach
  void openBench() {
    bench = new WriterBench(state);
    bench.enriched(post(1));
    bench.enriched(titled(post(1), "Hope"));
    bench.removed(key(1));
  }

  @AfterEach
  void closeBench() {
    bench.close();
  }

  @Test
  void holdsForEveryChange() {
    List<String> values = values();

    assertThat(values).hasSize(3).allSatisfy(value -> assertThat(faults(value)).isEmpty());
  }

  @Test
  void refusesAFieldThatItDoesNotName() {
    assertThat(faults(first().put("surprise", true).toString()).toString()).contains("surprise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "sequence", "change", "time", "cause", "post"})
  void missesAFieldThatIsNotThere(String field) {
    ObjectNode entry = first();
    entry.remove(field);

    assertThat(faults(entry.toString()).toString()).contains("'" + field + "'");
  }

  @Test
  void refusesARemovalWithAPost() {
    assertThat(faults(first().put("change", "unpublished").toString())).isNotEmpty();
  }

  @Test
  void refusesAPostThatIsNone() {
    ObjectNode entry = first();
    ((ObjectNode) entry.get("post")).remove("content");

    assertThat(faults(entry.toString()).toString()).contains("content");
  }

  private ObjectNode first() {
    return (ObjectNode) Json.MAPPER.readTree(values().get(0));
  }

  private List<String> values() {
    return bench.lines().stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
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
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources()))
        .getSchema(SchemaLocation.of(FILE.toUri().toString()));
  }
}
