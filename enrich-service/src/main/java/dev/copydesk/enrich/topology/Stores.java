package dev.copydesk.enrich.topology;

import static org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore;
import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.kit.streams.JsonSerde;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The stores of one task, all on disk but the small ones, all kept in the log.
 *
 * @param posts the latest event of each post, by post key
 * @param outputs what was last written of each post, by post key
 * @param words which words each post has, by post key ({@link
 *     dev.copydesk.enrich.glossary.PostWords}); none where they are not known
 * @param postsByTerm which posts use a term: {@code termKey|postKey}, without a value
 * @param terms terms as last defined, by term key
 * @param glossary glossary terms as last defined, by glossary key
 * @param sweeps over posts that are owed a fresh look, by lane and scope
 * @param backfill old posts whose first look is owed, by post key, without a value
 * @param enrichers the version of the enrichers that a site's posts were last all given to, by site
 */
record Stores(
    KeyValueStore<String, Stored.Post> posts,
    KeyValueStore<String, Stored.Output> outputs,
    KeyValueStore<String, byte[]> words,
    KeyValueStore<String, byte[]> postsByTerm,
    KeyValueStore<String, TermDefined> terms,
    KeyValueStore<String, GlossaryTermDefined> glossary,
    KeyValueStore<String, Stored.Sweep> sweeps,
    KeyValueStore<String, byte[]> backfill,
    KeyValueStore<String, String> enrichers) {

  static Stores of(ProcessorContext<?, ?> context) {
    return new Stores(
        context.getStateStore("posts"),
        context.getStateStore("outputs"),
        context.getStateStore("words"),
        context.getStateStore("posts-by-term"),
        context.getStateStore("terms"),
        context.getStateStore("glossary"),
        context.getStateStore("sweeps"),
        context.getStateStore("backfill"),
        context.getStateStore("enrichers"));
  }

  /**
   * In an order of their own, so that the topology is drawn alike every time.
   *
   * @param large makes the stores that grow with the posts, by name
   */
  static Set<StoreBuilder<?>> builders(Function<String, KeyValueBytesStoreSupplier> large) {
    return new LinkedHashSet<>(
        List.of(
            builder(large.apply("posts"), Stored.Post.class),
            builder(large.apply("outputs"), Stored.Output.class),
            keyValueStoreBuilder(large.apply("words"), Serdes.String(), Serdes.ByteArray()),
            keyValueStoreBuilder(large.apply("posts-by-term"), Serdes.String(), Serdes.ByteArray()),
            builder(large.apply("terms"), TermDefined.class),
            builder(large.apply("glossary"), GlossaryTermDefined.class),
            builder(inMemoryKeyValueStore("sweeps"), Stored.Sweep.class),
            keyValueStoreBuilder(large.apply("backfill"), Serdes.String(), Serdes.ByteArray()),
            keyValueStoreBuilder(
                inMemoryKeyValueStore("enrichers"), Serdes.String(), Serdes.String())));
  }

  private static <T> StoreBuilder<?> builder(KeyValueBytesStoreSupplier store, Class<T> row) {
    return keyValueStoreBuilder(store, Serdes.String(), new JsonSerde<>(row));
  }
}
