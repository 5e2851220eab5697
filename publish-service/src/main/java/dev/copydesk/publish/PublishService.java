package dev.copydesk.publish;

import dev.copydesk.contract.Topics;
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
import dev.copydesk.publish.feed.Feed;
import dev.copydesk.publish.http.Addresses;
import dev.copydesk.publish.http.ChangeStreams;
import dev.copydesk.publish.http.FeedRoutes;
import dev.copydesk.publish.http.SubscribableFeeds;
import dev.copydesk.publish.kafka.FeedTopic;
import dev.copydesk.publish.kafka.Projector;
import dev.copydesk.publish.push.Push;
import dev.copydesk.publish.push.WebhookSettings;
import dev.copydesk.publish.store.FeedStore;
import dev.copydesk.publish.topology.FeedTopology;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;

/**
 * The feed writer, which makes one order of each site's changes, and the feed server, which keeps
 * this node's copy of the feed and serves it.
 */
public final class PublishService implements Service {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final StreamsApplication writer;
  private final FeedStore store;
  private final Projector projector;
  private final FeedRoutes feedRoutes;
  private final Push push;

  private PublishService(
      StreamsApplication writer,
      FeedStore store,
      Projector projector,
      FeedRoutes feedRoutes,
      Push push) {
    this.writer = writer;
    this.store = store;
    this.projector = projector;
    this.feedRoutes = feedRoutes;
    this.push = push;
  }

  /** Starts writing and serving; returns before it is ready, which {@code floor}'s health tells. */
  public static PublishService start(SettingsReader settings, Floor floor) {
    PublishSettings publish = settings.read(PublishSettings.class);
    KafkaSettings kafka = settings.read(KafkaSettings.class);
    Feed feed = feed(kafka);
    var store = FeedStore.open(Path.of(publish.dataDir()), feed, floor.clock());
    var streams = new ChangeStreams(store, publish.maxStreams(), HEARTBEAT, floor.meters());
    var addresses = new Addresses(publish.title(), publish.publicUrl());
    WebhookSettings webhooks = settings.read(WebhookSettings.class);
    var push =
        new Push(options(publish, webhooks), store, new SubscribableFeeds(store, addresses), floor);
    Runnable onChange =
        () -> {
          streams.wake();
          push.wake();
        };
    var projector = new Projector(consumer(kafka), feed, store, floor, onChange);
    projector.start();
    push.start(projector::notReady);
    return new PublishService(
        writer(kafka, settings.read(StreamsSettings.class), floor),
        store,
        projector,
        new FeedRoutes(store, addresses, streams, projector::notReady),
        push);
  }

  @Override
  public Routes routes() {
    return Routes.of(feedRoutes, push);
  }

  @Override
  public void close() {
    writer.close();
    projector.close();
    push.close();
    feedRoutes.stopping();
    store.close();
  }

  private static Push.Options options(PublishSettings publish, WebhookSettings webhooks) {
    return new Push.Options(
        Path.of(publish.dataDir()),
        publish.privateSubscribers(),
        publish.maxSubscriptions(),
        webhooks,
        publish.operatorToken());
  }

  private static Feed feed(KafkaSettings kafka) {
    try (Admin admin = KafkaClients.admin(kafka)) {
      new TopicProvisioner(admin, kafka).provision(Topics.all());
      return FeedTopic.look(admin);
    }
  }

  private static KafkaConsumer<String, byte[]> consumer(KafkaSettings kafka) {
    return new KafkaConsumer<>(
        Projector.configs(KafkaClients.configs(kafka)),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private static StreamsApplication writer(
      KafkaSettings kafka, StreamsSettings streams, Floor floor) {
    Topology topology;
    try (Admin admin = KafkaClients.admin(kafka)) {
      var provisioner = new TopicProvisioner(admin, kafka);
      int partitions = provisioner.partitions(Topics.ENRICHED_POSTS);
      topology = new FeedTopology(floor.clock(), floor.meters(), partitions).build();
      provisioner.make(
          InternalTopics.of(FeedTopology.NAME, topology, partitions, kafka.replicationFactor()));
    }
    return StreamsApplication.start(
        topology, StreamsConfigs.of(FeedTopology.NAME, kafka, streams), new UrgentFirst(), floor);
  }
}
