package dev.copydesk.benchmarks.pipeline;

import dev.copydesk.benchmarks.references.Waits;
import dev.copydesk.enrich.EnrichService;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.settings.SettingsReader;
import java.util.Map;

/** The whole of enrich-service, with the settings that it has unless told. */
final class Service {
  private Service() {}

  static void start(Route route) {
    Map<String, String> settings =
        Map.of(
            "copydesk.kafka.bootstrap-servers", route.servers(),
            "copydesk.streams.state-dir", route.folder().toString(),
            "copydesk.streams.instance-id", "bench");
    Floor floor = Floor.lay();
    EnrichService.start(new SettingsReader(Map.of(), settings), floor);
    Waits.until(60, () -> floor.health().causes().isEmpty());
  }
}
