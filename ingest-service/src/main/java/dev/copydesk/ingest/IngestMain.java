package dev.copydesk.ingest;

import dev.copydesk.kit.Floor;
import dev.copydesk.kit.ServiceProcess;
import dev.copydesk.kit.settings.SettingsReader;

/** Runs the ingest service as a process of its own. */
public final class IngestMain {
  private IngestMain() {}

  /** Serves until it is told to stop; the exit status is not zero when it could not start. */
  public static void main(String[] args) {
    System.exit(ServiceProcess.run("ingest-service", System.getenv(), IngestMain::start));
  }

  private static ServiceProcess.Started start(SettingsReader reader, Floor floor) {
    return new ServiceProcess.Started(
        IngestService.start(reader, floor),
        IngestService.listen(reader.read(IngestSettings.class)));
  }
}
