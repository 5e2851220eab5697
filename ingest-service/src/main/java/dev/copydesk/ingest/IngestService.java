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
import dev.copydesk.ingest.source.SiteSettings;
import dev.copydesk.ingest.source.Sources;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.Service;
import dev.copydesk.kit.http.Listen;
import dev.copydesk.kit.http.Routes;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.settings.SettingsReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes publish events in, and reads the sites that send none; writes all to the log, but for what
 * is not public.
 */
public final class IngestService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
  private static final String LOOPBACK = "127.0.0.1";

  private final EventLog log;
  private final Routes routes;
  private final Sources sources;

  /**
   * A service that writes to {@code log}, which it closes.
   *
   * @throws IllegalArgumentException when a setting is out of its range; it lists all that are
   */
  public IngestService(IngestSettings settings, SiteSettings sites, EventLog log, Floor floor) {
    Ranges.require(settings, sites);
    this.log = log;
    var intake = new Intake(log, floor.clock(), floor.meters());
    var posts = new PostReaders(settings, sites, floor.clock());
    var glossary = new GlossaryReader();
    this.routes = routes(settings, posts::read, intake, floor);
    this.sources =
        Sources.start(
            sites,
            Path.of(settings.dataDir()),
            intake,
            new Sources.Readers(posts::read, glossary::read),
            floor.clock());
    floor.health().watch("log", log::trouble);
  }

  /** Starts the service once the log can be written. */
  public static IngestService start(SettingsReader reader, Floor floor) {
    IngestSettings settings = reader.read(IngestSettings.class);
    SiteSettings sites = reader.read(SiteSettings.class);
    Ranges.require(settings, sites);
    Duration patience = Duration.ofSeconds(settings.logSeconds());
    KafkaSettings kafka = reader.read(KafkaSettings.class);
    EventLog log = EventLog.open(kafka, patience, settings.maxItemBytes());
    return new IngestService(settings, sites, log, floor);
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
    return all -> {
      routes.register(all);
      sources.register(all);
    };
  }

  @Override
  public void close() {
    sources.close();
    log.close();
  }

  private static Routes routes(
      IngestSettings settings, IngestRoutes.Reader posts, Intake intake, Floor floor) {
    List<Credential> secrets = settings.secrets().orElse(List.of());
    var limits = new Limits(settings.maxDepth(), settings.maxBodyBytes());
    var desk =
        new IngestRoutes.Desk(
            new Unpacker(limits), intake, () -> UUID.randomUUID().toString(), settings.maxItems());
    return new IngestRoutes(
        posts,
        new GlossaryReader()::read,
        new BodyReader(settings.maxBodyBytes(), Duration.ofSeconds(settings.requestSeconds())),
        new Gatekeeper(secrets, Duration.ofSeconds(settings.replaySeconds()), floor.clock()),
        desk);
  }
}
