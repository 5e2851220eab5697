package dev.copydesk.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.ingest.Samples;
import io.javalin.Javalin;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docs/openapi.yaml} says of ingest what is so. */
class OpenApiTest {
  private final JsonNode document =
      new YAMLMapper().readTree(Path.of("..", "docs", "openapi.yaml").toFile());
  private final RunningIngest ingest = new RunningIngest();

  @AfterEach
  void close() {
    ingest.close();
  }

  @Test
  void namesEveryRouteAndNoOther() {
    assertThat(documented()).isEqualTo(registered());
  }

  @Test
  void namesEveryFieldOfAReport() {
    JsonNode report =
        RunningIngest.json(ingest.postJson("/v1/events", "[" + Samples.text("draft") + "]"));

    assertThat(document.at("/components/schemas/BatchReport/properties").propertyNames())
        .containsAll(report.propertyNames());
    assertThat(document.at("/components/schemas/ItemReport/properties").propertyNames())
        .containsAll(report.at("/items/0").propertyNames());
  }

  @Test
  void namesEveryFieldOfAProblem() {
    JsonNode problem = RunningIngest.json(ingest.postJson("/v1/events", "{}"));

    assertThat(document.at("/components/schemas/Problem/properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(problem.propertyNames());
  }

  private Set<String> registered() {
    Javalin server = Javalin.create(config -> ingest.routes().register(config.routes));
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(each -> each.endpoint.method.name() + ' ' + each.endpoint.path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> documented() {
    Set<String> routes = new TreeSet<>();
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (operation.getValue().at("/tags/0").asString("").equals("ingest")) {
          routes.add(operation.getKey().toUpperCase(Locale.ROOT) + ' ' + path.getKey());
        }
      }
    }
    return routes;
  }
}
