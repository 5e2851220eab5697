package dev.copydesk.enrich;

import dev.copydesk.kit.ServiceProcess;
import dev.copydesk.kit.ServiceProcess.Started;
import dev.copydesk.kit.http.Listen;

/** Runs enrich-service as a process of its own. */
public final class EnrichMain {
  private static final int NO_BODIES = 0;

  private EnrichMain() {}

  /** Takes its settings from the environment; see the settings table. */
  public static void main(String[] args) {
    System.exit(
        ServiceProcess.run(
            "enrich-service",
            System.getenv(),
            (settings, floor) -> {
              EnrichSettings enrich = settings.read(EnrichSettings.class);
              return new Started(
                  EnrichService.start(settings, floor),
                  new Listen(enrich.host(), enrich.port().number(), NO_BODIES));
            }));
  }
}
