package dev.copydesk.standalone.up;

import dev.copydesk.enrich.EnrichService;
import dev.copydesk.ingest.IngestService;
import dev.copydesk.ingest.IngestSettings;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.http.HttpServer;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.settings.Port;
import dev.copydesk.kit.settings.SettingsReader;
import dev.copydesk.publish.PublishService;
import dev.copydesk.standalone.console.Console;
import dev.copydesk.standalone.console.WrongUsage;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One run: the broker in a process of its own, the services in this one, all on one port. */
final class Up {
  private final Console console;
  private final Map<String, String> environment;
  private final Installation installation;
  private final Floor floor = Floor.lay();

  Up(Console console, Map<String, String> environment, Installation installation) {
    this.console = console;
    this.environment = environment;
    this.installation = installation;
  }

  /**
   * Runs until told to stop, or until a part dies.
   *
   * @param once whether to stop as soon as everything is ready
   * @return the exit status
   */
  int run(Path data, Port port, boolean withSample, boolean once) throws IOException {
    requireFree(port);
    try (Ending ending = Ending.of(floor);
        DataFolder folder = DataFolder.take(data, withSample);
        BrokerProcess broker =
            BrokerProcess.start(installation, folder.broker(), floor.death()::complete)) {
      String servers = broker.awaitReady();
      var settings = new SettingsReader(environment, folder.settings(servers, port));
      return serve(folder, settings, ending, once);
    }
  }

  /** Says so at once, and not when everything else is up. */
  private static void requireFree(Port port) throws IOException {
    try {
      new ServerSocket(port.number()).close();
    } catch (BindException e) {
      throw new WrongUsage("port " + port.number() + " is taken; name another with --port");
    }
  }

  private int serve(DataFolder folder, SettingsReader settings, Ending ending, boolean once)
      throws IOException {
    IngestSettings ingesting = settings.read(IngestSettings.class);
    KafkaSettings kafka = settings.read(KafkaSettings.class);
    try (EnrichService enrich = EnrichService.start(settings, floor);
        PublishService publish = PublishService.start(settings, floor);
        IngestService ingest = IngestService.start(settings, floor);
        HttpServer server =
            HttpServer.start(
                IngestService.listen(ingesting),
                List.of(ingest.routes(), enrich.routes(), publish.routes()),
                floor.health(),
                floor.meters())) {
      ending.awaitReady();
      var welcome = new Welcome(console.out(), server.address());
      welcome.places(kafka.bootstrapServers(), folder.path());
      if (folder.wantsSample() && !ending.hasCome()) {
        Sample.send(server.address(), environment);
        folder.hasSample();
        welcome.awaitSample(ending);
      }
      welcome.onePost().ifPresent(welcome::post);
      welcome.tryIt();
      return once ? 0 : ending.await(console.err());
    }
  }
}
