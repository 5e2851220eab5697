package dev.copydesk.ingest;

import dev.copydesk.ingest.auth.Credential;
import dev.copydesk.kit.http.OperatorToken;
import dev.copydesk.kit.settings.Doc;
import dev.copydesk.kit.settings.Port;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How events are taken in. */
@ConfigMapping(prefix = "copydesk.ingest")
public interface IngestSettings {
  /** Where to listen. */
  @Doc("Address to listen on. Without any secret only 127.0.0.1 is listened on, whatever this says")
  @WithDefault("0.0.0.0")
  String host();

  /** The port to listen on. */
  @Doc("Port to listen on, 0 (any free port) to 65535")
  @WithDefault("8081")
  Port port();

  /** Who may speak for which site. */
  @Doc(
      "Who may send: `SITE=whsec_BASE64` (a key of Standard Webhooks) or `SITE=TOKEN` (a bearer"
          + " token), several with commas, several a site while one is changed")
  Optional<List<@WithConverter(CredentialConverter.class) Credential>> secrets();

  /** What an operator shows. */
  @Doc(
      "Bearer token of whoever may take posts down, 24 characters at the least. Unless set, nobody"
          + " may; but anyone while there is no secret either")
  Optional<OperatorToken> operatorToken();

  /** How old a signed message may be. */
  @Doc("Seconds that a signature's time may be away from this service's clock, 1 to 3600")
  @WithDefault("300")
  int replaySeconds();

  /** Where it is noted how far sites have been read. */
  @Doc(
      "Folder in which it is noted what has been read of which site; when it is lost, sites are"
          + " read again")
  @WithDefault("sites")
  String dataDir();

  /** What may be published. */
  @Doc("WordPress post types that may be published; others are held back")
  @WithDefault("post,page")
  Set<String> types();

  /** How long a body may be. */
  @Doc("Bytes of the longest request body, 1024 to 1073741824")
  @WithDefault("33554432")
  int maxBodyBytes();

  /** How long an item may be. */
  @Doc("Bytes of the longest item as it is written to the log, 1024 to 15728640")
  @WithDefault("6291456")
  int maxItemBytes();

  /** How many items a body may hold. */
  @Doc("Items in one request, 1 to 1000000")
  @WithDefault("10000")
  int maxItems();

  /** How deep JSON may be. */
  @Doc("Levels of lists and objects in JSON, 10 to 190")
  @WithDefault("100")
  int maxDepth();

  /** How long a request's body may take to arrive. */
  @Doc("Seconds within which a request's body must have arrived, 1 to 3600")
  @WithDefault("30")
  int requestSeconds();

  /** How long to wait for the log. */
  @Doc("Seconds within which the log must have confirmed an event, else 503: 1 to 120")
  @WithDefault("10")
  int logSeconds();
}
