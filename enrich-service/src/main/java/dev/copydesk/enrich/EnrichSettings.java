package dev.copydesk.enrich;

import dev.copydesk.kit.settings.Doc;
import dev.copydesk.kit.settings.Port;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where enrich-service tells how it is doing. */
@ConfigMapping(prefix = "copydesk.enrich")
public interface EnrichSettings {
  /** The address to bind. */
  @Doc("Address to listen on for health and metrics; `0.0.0.0` for every interface")
  @WithDefault("127.0.0.1")
  String host();

  /** The port. */
  @Doc("Port for health and metrics, 0 (any free port) to 65535")
  @WithDefault("8082")
  Port port();
}
