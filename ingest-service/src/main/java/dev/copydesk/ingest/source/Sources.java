package dev.copydesk.ingest.source;

import dev.copydesk.contract.Json;
import dev.copydesk.ingest.intake.Intake;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.kit.http.Routes;
import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** The sites that are read, and {@code GET /v1/sources}, which tells how that goes. */
public final class Sources implements Routes, AutoCloseable {
  private final List<SiteReader> readers;

  private Sources(List<SiteReader> readers) {
    this.readers = readers;
  }

  /** How what was read is understood: posts and terms, and glossary entries, each for a site. */
  public record Readers(
      BiFunction<JsonNode, String, Reading> events,
      BiFunction<JsonNode, String, Reading> glossary) {}

  /**
   * Starts reading every site that is to be read.
   *
   * @param folder where it is noted how far each has been read
   */
  public static Sources start(
      SiteSettings sites, Path folder, Intake intake, Readers readers, Clock clock) {
    List<SiteReader> all =
        sites.sites().entrySet().stream()
            .filter(each -> each.getValue().read())
            .map(each -> reader(each, folder, intake, readers, clock))
            .toList();
    all.forEach(SiteReader::start);
    return new Sources(all);
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(
        "/v1/sources",
        context ->
            context
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .result(Json.MAPPER.writeValueAsBytes(Map.of("sources", now()))));
  }

  @Override
  public void close() {
    readers.forEach(SiteReader::close);
  }

  private List<Status.Now> now() {
    return readers.stream().map(reader -> reader.status().now()).toList();
  }

  private static SiteReader reader(
      Map.Entry<String, SiteSettings.Site> named,
      Path folder,
      Intake intake,
      Readers readers,
      Clock clock) {
    String site = named.getValue().host();
    var inlet = new Inlet(site, intake, readers.events(), readers.glossary());
    Path file = folder.resolve(named.getKey() + ".sqlite");
    return new SiteReader(named.getValue(), file, inlet, new Status(site, clock));
  }
}
