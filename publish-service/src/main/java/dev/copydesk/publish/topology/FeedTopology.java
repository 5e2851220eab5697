package dev.copydesk.publish.topology;

import static org.apache.kafka.streams.kstream.Named.as;
import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;

import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.kit.streams.BySite;
import dev.copydesk.kit.streams.JsonSerde;
import dev.copydesk.publish.feed.FeedForm;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Enriched posts in, the feed out. Both topics are spread by site, so one task has all of a site
 * and can number its entries.
 */
public final class FeedTopology {
  /** The application's name on the log: its group, and the beginning of its topics' names. */
  public static final String NAME = "copydesk-publish";

  static final String FORMS = "feed-forms";
  static final String SEQUENCES = "feed-sequences";

  private final Clock clock;
  private final Outcomes outcomes;
  private final int partitions;

  /**
   * A topology that stamps records with the time of {@code clock}.
   *
   * @param partitions how many each of its topics has
   */
  public FeedTopology(Clock clock, MeterRegistry meters, int partitions) {
    this.clock = clock;
    this.outcomes = new Outcomes(meters);
    this.partitions = partitions;
  }

  /** The topology. */
  public Topology build() {
    var builder = new StreamsBuilder();
    builder.stream(
            Topics.ENRICHED_POSTS.name(),
            Consumed.<String, EnrichedEvent>as("read-enriched-posts")
                .withKeySerde(Serdes.String())
                .withValueSerde(Topics.ENRICHED_POSTS.values()))
        .process(new WriteEntriesSupplier(), as("write-entries"))
        .to(
            Topics.FEED.name(),
            Produced.<String, FeedEntry>as("write-feed")
                .withKeySerde(Serdes.String())
                .withValueSerde(Topics.FEED.values())
                .withStreamPartitioner(new BySite<>()));
    return builder.build();
  }

  private final class WriteEntriesSupplier
      implements ProcessorSupplier<String, EnrichedEvent, String, FeedEntry> {
    @Override
    public Processor<String, EnrichedEvent, String, FeedEntry> get() {
      return new WriteEntries(clock, outcomes, partitions);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          keyValueStoreBuilder(
              persistentKeyValueStore(FORMS), Serdes.String(), new JsonSerde<>(FeedForm.class)),
          keyValueStoreBuilder(persistentKeyValueStore(SEQUENCES), Serdes.String(), Serdes.Long()));
    }
  }
}
