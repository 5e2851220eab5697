package dev.copydesk.enrich;

import dev.copydesk.contract.Topics;
import dev.copydesk.enrich.glossary.SharedGlossaries;
import dev.copydesk.enrich.topology.Commits;
import dev.copydesk.enrich.topology.EnrichTopology;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.Service;
import dev.copydesk.kit.http.Routes;
import dev.copydesk.kit.kafka.KafkaClients;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.kafka.TopicProvisioner;
import dev.copydesk.kit.settings.SettingsReader;
import dev.copydesk.kit.streams.InternalTopics;
import dev.copydesk.kit.streams.StreamsApplication;
import dev.copydesk.kit.streams.StreamsConfigs;
import dev.copydesk.kit.streams.StreamsSettings;
import dev.copydesk.kit.streams.UrgentFirst;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.Topology;

/** The enrichers at work between the log's topics. It has no addresses of its own. */
public final class EnrichService implements Service {
  /** The application's name on the log: its group, and the beginning of its topics' names. */
  public static final String NAME = "copydesk-enrich";

  private final StreamsApplication application;

  private EnrichService(StreamsApplication application) {
    this.application = application;
  }

  /** Starts enriching; returns before it is ready, which {@code floor}'s health tells. */
  public static EnrichService start(SettingsReader settings, Floor floor) {
    KafkaSettings kafka = settings.read(KafkaSettings.class);
    var shared =
        new SharedGlossaries(
            settings.read(EnrichSettings.class).sharedGlossaries().orElse(List.of()));
    var topology = new EnrichTopology(new Enricher(), shared, floor.meters(), floor.clock());
    try (Admin admin = KafkaClients.admin(kafka)) {
      var provisioner = new TopicProvisioner(admin, kafka);
      provisioner.provision(Topics.all());
      int partitions = provisioner.partitions(Topics.POSTS);
      Topology built = topology.build(partitions);
      provisioner.make(InternalTopics.of(NAME, built, partitions, kafka.replicationFactor()));
      // Ten thousand glossary terms at once are no reason for a post to wait.
      var clients = new UrgentFirst(Topics.POSTS.name());
      Properties configs = StreamsConfigs.of(NAME, kafka, settings.read(StreamsSettings.class));
      return new EnrichService(
          StreamsApplication.start(built, Commits.with(clients.with(configs)), clients, floor));
    }
  }

  @Override
  public Routes routes() {
    return routes -> {};
  }

  @Override
  public void close() {
    application.close();
  }
}
