package dev.copydesk.publish;

import dev.copydesk.kit.ServiceProcess;
import dev.copydesk.kit.ServiceProcess.Started;
import dev.copydesk.kit.http.Listen;

/** Runs publish-service as a process of its own. */
public final class PublishMain {
  private static final int NO_BODIES = 0;

  private PublishMain() {}

  /** Takes its settings from the environment; see the settings table. */
  public static void main(String[] args) {
    System.exit(
        ServiceProcess.run(
            "publish-service",
            System.getenv(),
            (settings, floor) -> {
              PublishSettings publish = settings.read(PublishSettings.class);
              return new Started(
                  PublishService.start(settings, floor),
                  new Listen(publish.host(), publish.port().number(), NO_BODIES));
            }));
  }
}
