package dev.copydesk.publish.http;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.post.Candidate;
import dev.copydesk.contract.post.Content;
import io.javalin.Javalin;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docs/openapi.yaml} says of the feed server what is so. */
class OpenApiTest {
  private final JsonNode document =
      new YAMLMapper().readTree(Path.of("..", "docs", "openapi.yaml").toFile());

  @TempDir Path folder;
  private FeedSite site;

  @BeforeEach
  void openSite() {
    site = new FeedSite(folder);
    site.add(published(post(1), 1), published(post(2), 2), unpublished(key(2), 3));
    var heard = new Content("<audio src=\"/fear.mp3\"></audio>", "");
    site.add(published(with(post(3), Map.of("content", heard)), 4));
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void namesEveryRouteAndNoOther() {
    assertThat(documented()).isEqualTo(registered());
  }

  @Test
  void namesEveryFieldOfAJsonFeed() {
    JsonNode feed = json("/feed.json?limit=1");

    assertThat(names("JsonFeed")).containsExactlyInAnyOrderElementsOf(feed.propertyNames());
    assertThat(names("JsonItem"))
        .containsExactlyInAnyOrderElementsOf(feed.at("/items/0").propertyNames());
    assertThat(
            document
                .at("/components/schemas/JsonItem/properties/_copydesk/properties")
                .propertyNames())
        .containsExactlyInAnyOrderElementsOf(feed.at("/items/0/_copydesk").propertyNames());
  }

  @Test
  void namesEveryFieldOfARemoval() {
    JsonNode removed = json("/feed.json").at("/_copydesk/removed/0");

    assertThat(
            document
                .at("/components/schemas/JsonFeed/properties/_copydesk/properties")
                .at("/removed/items/properties")
                .propertyNames())
        .containsExactlyInAnyOrderElementsOf(removed.propertyNames());
  }

  @Test
  void namesEveryFieldOfTheChanges() {
    assertThat(names("Changes"))
        .containsExactlyInAnyOrderElementsOf(json("/v1/changes").propertyNames());
  }

  @Test
  void namesEveryFieldOfACandidate() {
    var candidate = new Candidate("inner critic", 1, Candidate.Reason.DEFINED, 0.5);
    site.add(published(with(post(4), Map.of("candidates", List.of(candidate))), 5));

    JsonNode found = json("/v1/candidates?site=mind.example");

    assertThat(names("SiteCandidates")).containsExactlyInAnyOrderElementsOf(found.propertyNames());
    assertThat(names("SiteCandidate"))
        .containsExactlyInAnyOrderElementsOf(found.at("/candidates/0").propertyNames());
    assertThat(
            document
                .at("/components/schemas/SiteCandidate/properties/examples/items/properties")
                .propertyNames())
        .containsExactlyInAnyOrderElementsOf(found.at("/candidates/0/examples/0").propertyNames());
  }

  private Iterable<String> names(String schema) {
    return document.at("/components/schemas/" + schema + "/properties").propertyNames();
  }

  private JsonNode json(String path) {
    return Json.MAPPER.readTree(site.get(path).body());
  }

  private Set<String> registered() {
    Javalin server = Javalin.create(config -> site.routes.register(config.routes));
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(each -> each.endpoint.method.name() + ' ' + each.endpoint.path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> documented() {
    Set<String> routes = new TreeSet<>();
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (operation.getValue().at("/tags/0").asString("").equals("publish")) {
          routes.add(operation.getKey().toUpperCase(Locale.ROOT) + ' ' + path.getKey());
        }
      }
    }
    return routes;
  }
}
