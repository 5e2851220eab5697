package dev.copydesk.enrich;

import dev.copydesk.enrich.glossary.SharedGlossary;
import dev.copydesk.kit.settings.Doc;
import dev.copydesk.kit.settings.Port;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Where enrich-service tells how it is doing, and which sites use whose glossary. */
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

  /** Whose glossary a site uses beside its own. */
  @Doc(
      "Glossaries that sites share: `SITE=OTHER` has the terms of OTHER's glossary looked for in"
          + " SITE's posts too; several with commas. OTHER need not have posts, and any name will do")
  Optional<List<@WithConverter(SharedGlossaryConverter.class) SharedGlossary>> sharedGlossaries();
}
