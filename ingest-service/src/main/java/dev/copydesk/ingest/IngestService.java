package dev.copydesk.ingest;

import dev.copydesk.ingest.auth.Credential;
import dev.copydesk.ingest.auth.Gatekeeper;
import dev.copydesk.ingest.delivery.Limits;
import dev.copydesk.ingest.delivery.Unpacker;
import dev.copydesk.ingest.glossary.GlossaryReader;
import dev.copydesk.ingest.http.BodyReader;
import dev.copydesk.ingest.http.IngestRoutes;
import dev.copydesk.ingest.intake.Intake;
import dev.copydesk.ingest.kafka.EventLog;
import dev.copydesk.ingest.wordpress.WordPressReader;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.Service;
import dev.copydesk.kit.http.Listen;
import dev.copydesk.kit.http.Routes;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.settings.SettingsReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes publish events in and writes them to the log, but for what is not public. */
public final class IngestService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
  private static final String LOOPBACK = "127.0.0.1";

  private final EventLog log;
  private final Routes routes;

  /**
   * A service that writes to {@code log}, which it closes.
   *
   * @throws IllegalArgumentException when a setting is out of its range; it lists all that are
   */
  public IngestService(IngestSettings settings, EventLog log, Floor floor) {
    Ranges.require(settings);
    this.log = log;
    this.routes = routes(settings, log, floor);
    floor.health().watch("log", log::trouble);
  }

  /** Starts the service once the log can be written. */
  public static IngestService start(SettingsReader settings, Floor floor) {
    IngestSettings ingest = settings.read(IngestSettings.class);
    KafkaSettings kafka = settings.read(KafkaSettings.class);
    Ranges.require(ingest);
    Duration patience = Duration.ofSeconds(ingest.logSeconds());
    return new IngestService(ingest, EventLog.open(kafka, patience, ingest.maxItemBytes()), floor);
  }

  /** Where to listen: whoever asks for no credential must be out of reach. */
  public static Listen listen(IngestSettings settings) {
    boolean open = settings.secrets().isEmpty();
    if (open) {
      LOG.warn(
          "no credential is set, so anyone may send: listening on {} only;"
              + " set COPYDESK_INGEST_SECRETS=SITE=TOKEN to listen on {}",
          LOOPBACK,
          settings.host());
    }
    return new Listen(
        open ? LOOPBACK : settings.host(), settings.port().number(), settings.maxBodyBytes());
  }

  @Override
  public Routes routes() {
    return routes;
  }

  @Override
  public void close() {
    log.close();
  }

  private static Routes routes(IngestSettings settings, EventLog log, Floor floor) {
    List<Credential> secrets = settings.secrets().orElse(List.of());
    var limits = new Limits(settings.maxDepth(), settings.maxBodyBytes());
    var desk =
        new IngestRoutes.Desk(
            new Unpacker(limits),
            new Intake(log, floor.clock(), floor.meters()),
            () -> UUID.randomUUID().toString(),
            settings.maxItems());
    return new IngestRoutes(
        new WordPressReader(settings.types(), floor.clock())::read,
        new GlossaryReader()::read,
        new BodyReader(settings.maxBodyBytes(), Duration.ofSeconds(settings.requestSeconds())),
        new Gatekeeper(secrets, Duration.ofSeconds(settings.replaySeconds()), floor.clock()),
        desk);
  }
}
