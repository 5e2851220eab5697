package dev.copydesk.standalone.promises;

import dev.copydesk.contract.Json;
import dev.copydesk.enrich.EnrichService;
import dev.copydesk.ingest.IngestService;
import dev.copydesk.ingest.IngestSettings;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.http.HttpServer;
import dev.copydesk.kit.settings.SettingsReader;
import dev.copydesk.publish.PublishService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The three services at work on one port, as {@code ./copydesk up} runs them. */
final class RunningCopydesk implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final EnrichService enrich;
  private final PublishService publish;
  private final IngestService ingest;
  private final HttpServer server;

  RunningCopydesk(String bootstrapServers, Path folder) {
    this(bootstrapServers, folder, Map.of());
  }

  /** With settings of its own, by property. */
  RunningCopydesk(String bootstrapServers, Path folder, Map<String, String> more) {
    Map<String, String> properties =
        new HashMap<>(
            Map.of(
                "copydesk.kafka.bootstrap-servers",
                bootstrapServers,
                "copydesk.streams.state-dir",
                folder.resolve("state").toString(),
                "copydesk.publish.data-dir",
                folder.resolve("feed").toString(),
                "copydesk.ingest.data-dir",
                folder.resolve("sites").toString(),
                "copydesk.ingest.host",
                "127.0.0.1",
                "copydesk.ingest.port",
                "0"));
    properties.putAll(more);
    var settings = new SettingsReader(Map.of(), properties);
    Floor floor = Floor.lay();
    IngestSettings ingesting = settings.read(IngestSettings.class);
    enrich = EnrichService.start(settings, floor);
    publish = PublishService.start(settings, floor);
    ingest = IngestService.start(settings, floor);
    server =
        HttpServer.start(
            IngestService.listen(ingesting),
            List.of(ingest.routes(), enrich.routes(), publish.routes()),
            floor.health(),
            floor.meters());
  }

  URI address() {
    return server.address();
  }

  HttpResponse<String> post(String path, Object body) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address().resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address().resolve(path)).build(), BodyHandlers.ofString());
  }

  /** What stands at {@code pointer} of the JSON at {@code path}; missing while it is not there. */
  JsonNode at(String path, String pointer) throws IOException, InterruptedException {
    return Json.MAPPER.readTree(get(path).body()).at(pointer);
  }

  /** Every entry of {@code site} in the feed, from its beginning, page after page. */
  List<JsonNode> changes(String site) throws IOException, InterruptedException {
    List<JsonNode> changes = new ArrayList<>();
    JsonNode page = at("/v1/changes", "");
    while (!page.get("items").isEmpty()) {
      page.get("items").forEach(changes::add);
      page = at("/v1/changes?since=" + page.get("next").asString(), "");
    }
    changes.removeIf(entry -> !entry.get("site").asString().equals(site));
    return changes;
  }

  @Override
  public void close() {
    server.close();
    ingest.close();
    publish.close();
    enrich.close();
  }
}
