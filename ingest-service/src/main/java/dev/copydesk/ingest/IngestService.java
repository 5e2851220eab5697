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
import dev.copydesk.ingest.kafka.TakeDownReader;
import dev.copydesk.ingest.source.SiteSettings;
import dev.copydesk.ingest.source.Sources;
import dev.copydesk.ingest.takedown.TakeDownRoutes;
import dev.copydesk.ingest.takedown.TakeDowns;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.Service;
import dev.copydesk.kit.http.Listen;
import dev.copydesk.kit.http.Routes;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.settings.SettingsReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final TakeDownReader reader;

  /**
   * A service that writes to {@code log} once {@code reader} has told what is taken down. It closes
   * both.
   *
   * @throws IllegalArgumentException when a setting is out of its range; it lists all that are
   */
  public IngestService(
      IngestSettings settings,
      SiteSettings sites,
      EventLog log,
      TakeDownReader reader,
      Floor floor) {
    Ranges.require(settings, sites);
    this.log = log;
    this.reader = reader;
    var takeDowns = new TakeDowns(log, floor.clock());
    reader.start(takeDowns, floor.death());
    var intake = new Intake(log, takeDowns, floor.clock(), floor.meters());
    var posts = new PostReaders(settings, sites, floor.clock());
    var glossary = new GlossaryReader();
    this.routes =
        Routes.of(
            routes(settings, posts::read, intake, floor),
            new TakeDownRoutes(takeDowns, access(settings, sites)));
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
    return new IngestService(settings, sites, log, TakeDownReader.open(kafka), floor);
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
    reader.close();
    log.close();
  }

  private static TakeDownRoutes.Access access(IngestSettings settings, SiteSettings sites) {
    List<Credential> secrets = settings.secrets().orElse(List.of());
    Set<String> known =
        Stream.concat(
                secrets.stream().map(Credential::site),
                sites.sites().values().stream().map(SiteSettings.Site::host))
            .collect(Collectors.toCollection(TreeSet::new));
    boolean open = secrets.isEmpty();
    return new TakeDownRoutes.Access(open, settings.operatorToken(), open ? Set.of() : known);
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
