package dev.copydesk.enrich.topology;

import static org.apache.kafka.streams.kstream.Named.as;

import dev.copydesk.contract.Topic;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.Events;
import dev.copydesk.contract.event.ReferenceEvent;
import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.glossary.Glossaries;
import dev.copydesk.enrich.glossary.SharedGlossaries;
import dev.copydesk.kit.streams.BySite;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Posts in, enriched posts out. What posts refer to is copied to every task, so that each has all
 * it needs in its own stores, inside its own transaction.
 */
public final class EnrichTopology {
  private final Enricher enricher;
  private final Glossaries glossaries;
  private final Outcomes outcomes;
  private final ThreadLocal<Pace> paces;
  private final ThreadLocal<Commits> commits;
  private final Function<String, KeyValueBytesStoreSupplier> largeStores;

  /**
   * A topology whose posts go through {@code enricher}.
   *
   * @param clock tells how long owed work has held up live events; Streams' own stands still
   *     meanwhile
   */
  public EnrichTopology(
      Enricher enricher, SharedGlossaries shared, MeterRegistry meters, Clock clock) {
    this(
        enricher,
        shared,
        meters,
        clock,
        org.apache.kafka.streams.state.Stores::persistentKeyValueStore);
  }

  EnrichTopology(
      Enricher enricher,
      SharedGlossaries shared,
      MeterRegistry meters,
      Clock clock,
      Function<String, KeyValueBytesStoreSupplier> largeStores) {
    this.enricher = enricher;
    this.glossaries = new Glossaries(shared);
    this.outcomes = new Outcomes(meters);
    this.paces = ThreadLocal.withInitial(() -> new Pace(clock::millis));
    this.commits = ThreadLocal.withInitial(() -> new Commits(clock::millis));
    this.largeStores = largeStores;
  }

  /**
   * The topology.
   *
   * @param partitions how many the topic of posts has: every one is sent every reference
   */
  public Topology build(int partitions) {
    var builder = new StreamsBuilder();
    KStream<String, ReferenceEvent> glossary =
        read(builder, Topics.GLOSSARY, "read-glossary")
            .mapValues(ReferenceEvent.class::cast, as("glossary-term"));
    KStream<String, Input> references =
        read(builder, Topics.TERMS, "read-terms")
            .mapValues(ReferenceEvent.class::cast, as("term"))
            .merge(glossary, as("references"))
            .process(() -> new PassReferences(commits::get), as("pass-references"))
            .repartition(toEveryTask(partitions))
            .mapValues(Input.Reference::new, as("reference"));
    read(builder, Topics.POSTS, "read-posts")
        .<Input>mapValues(Input.Post::new, as("post"))
        .merge(references, as("posts-and-references"))
        .process(new EnrichPostsSupplier(), as("enrich-posts"))
        .to(
            Topics.ENRICHED_POSTS.name(),
            Produced.<String, EnrichedEvent>as("write-enriched-posts")
                .withKeySerde(Serdes.String())
                .withValueSerde(Topics.ENRICHED_POSTS.values())
                .withStreamPartitioner(new BySite<>()));
    return builder.build();
  }

  private static <V> KStream<String, V> read(StreamsBuilder builder, Topic<V> topic, String name) {
    return builder.stream(
        topic.name(),
        Consumed.<String, V>as(name).withKeySerde(Serdes.String()).withValueSerde(topic.values()));
  }

  private static Repartitioned<String, ReferenceEvent> toEveryTask(int partitions) {
    return Repartitioned.with(Serdes.String(), Events.REFERENCES)
        .withName("references-for-every-task")
        .withStreamPartitioner((topic, key, reference, count) -> every(count))
        .withNumberOfPartitions(partitions);
  }

  private static Optional<Set<Integer>> every(int partitions) {
    return Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
  }

  private final class EnrichPostsSupplier
      implements ProcessorSupplier<String, Input, String, EnrichedEvent> {
    @Override
    public Processor<String, Input, String, EnrichedEvent> get() {
      return new EnrichPosts(enricher, glossaries, outcomes, paces::get, commits::get);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Stores.builders(largeStores);
    }
  }
}
