package dev.copydesk.standalone.promises;

import dev.copydesk.enrich.EnrichService;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** One of several instances of enrich-service, in a process of its own. */
final class EnrichProcess {
  private EnrichProcess() {}

  /** Runs until it is killed, or a stream thread dies. */
  public static void main(String[] args) {
    Map<String, String> properties =
        Map.of(
            "copydesk.kafka.bootstrap-servers", args[0],
            "copydesk.streams.state-dir", args[1],
            "copydesk.streams.instance-id", args[2]);
    Floor floor = Floor.lay();
    EnrichService.start(new SettingsReader(Map.of(), properties), floor);
    KillableProcess.isReady(args[2]);
    floor.death().join();
    System.exit(1);
  }

  /** With a folder and a name of its own, the same after a restart. */
  static KillableProcess start(String bootstrapServers, Path folder, String name)
      throws IOException {
    return KillableProcess.start(EnrichProcess.class, bootstrapServers, folder.toString(), name);
  }
}
