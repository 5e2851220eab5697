package dev.copydesk.benchmarks.references;

import static org.apache.kafka.streams.kstream.Named.as;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.EventSerde;
import dev.copydesk.contract.event.Events;
import dev.copydesk.contract.event.PostEnriched;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.References;
import dev.copydesk.enrich.glossary.GlossaryIndex;
import dev.copydesk.enrich.taxonomy.PostTerms;
import dev.copydesk.kit.streams.BySite;
import dev.copydesk.kit.streams.JsonSerde;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.kstream.TableJoined;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one would write with the DSL alone: a post is taken apart into pairs of it and a term, these
 * follow their terms by a foreign-key join, and are brought together again. A post waits until all
 * of its terms are there, so that none is written half. A term's ancestors, a term that a post has
 * no more, a post that reads as before, and new glossary terms are not seen to.
 */
final class JoinTopology {
  static final String POSTS = "bench.joins.posts";
  static final String TERMS = "bench.joins.terms";
  static final String OUTPUT = "bench.joins.enriched";

  private final Enricher enricher = new Enricher();
  private final GlossaryIndex glossary = new GlossaryIndex();

  /** For one thread. */
  Topology build() {
    glossary.put(Site.term("one", Site.TERM));
    var builder = new StreamsBuilder();
    KStream<String, ObjectNode> posts = posts(builder);
    KTable<String, ObjectNode> natives =
        posts.toTable(as("natives"), stored("natives", new JsonSerde<>(ObjectNode.class)));
    natives
        .join(termsOfPosts(posts, terms(builder)), Draft::new, as("draft"))
        .toStream(as("drafts"))
        .filter((post, draft) -> draft.isWhole(post), as("whole"))
        .mapValues(this::enrich, as("enrich"))
        .to(
            OUTPUT,
            Produced.<String, EnrichedEvent>as("write-enriched-posts")
                .withKeySerde(Serdes.String())
                .withValueSerde(Topics.ENRICHED_POSTS.values())
                .withStreamPartitioner(new BySite<>()));
    return builder.build();
  }

  private static KTable<String, TermsOfPost> termsOfPosts(
      KStream<String, ObjectNode> posts, KTable<String, TermDefined> terms) {
    return posts
        .flatMap(JoinTopology::pairs, as("take-apart"))
        .repartition(Repartitioned.with(Serdes.String(), Serdes.String()).withName("pairs"))
        .toTable(as("pairs-table"), stored("pairs", Serdes.String()))
        .leftJoin(
            terms,
            term -> term,
            TermOfPost::new,
            TableJoined.as("term-of-pair"),
            stored("terms-of-pairs", new JsonSerde<>(TermOfPost.class)))
        .groupBy(
            (pair, term) -> KeyValue.pair(pair.substring(0, pair.indexOf('|')), term),
            Grouped.with("by-post", Serdes.String(), new JsonSerde<>(TermOfPost.class)))
        .aggregate(
            () -> new TermsOfPost(Map.of()),
            (post, term, all) -> all.with(term),
            (post, term, all) -> all.without(term),
            as("bring-together"),
            stored("terms-of-posts", new JsonSerde<>(TermsOfPost.class)));
  }

  private static KStream<String, ObjectNode> posts(StreamsBuilder builder) {
    return builder.stream(POSTS, consumed("read-posts", Events.POSTS))
        .mapValues(
            event -> event.fold(published -> published.post(), removed -> null), as("native"));
  }

  private static KTable<String, TermDefined> terms(StreamsBuilder builder) {
    return builder.stream(TERMS, consumed("read-terms", Events.TERMS))
        .mapValues(event -> event.fold(defined -> defined, deleted -> null), as("term"))
        .toTable(as("terms-table"), stored("terms", new JsonSerde<>(TermDefined.class)));
  }

  private static List<KeyValue<String, String>> pairs(String post, ObjectNode nativePost) {
    return uses(post, nativePost).stream()
        .map(TermKey::toString)
        .map(term -> KeyValue.pair(post + '|' + term, term))
        .toList();
  }

  private static Set<TermKey> uses(String post, ObjectNode nativePost) {
    return PostTerms.of(PostKey.parse(post).site(), nativePost, unknown -> null).uses();
  }

  private EnrichedEvent enrich(String post, Draft draft) {
    var provenance =
        new Provenance(
            "",
            new Cause(Cause.Kind.POST, post, ""),
            Map.of("received", Instant.now()),
            glossary.version(),
            Enricher.VERSION);
    var known = new Known(draft.terms(), glossary);
    PostKey key = PostKey.parse(post);
    return new PostEnriched(enricher.enrich(key, draft.nativePost(), known, provenance).post());
  }

  private static <V> Consumed<String, V> consumed(String name, EventSerde<V> values) {
    return Consumed.<String, V>as(name).withKeySerde(Serdes.String()).withValueSerde(values);
  }

  private static <V> Materialized<String, V, KeyValueStore<Bytes, byte[]>> stored(
      String name, Serde<V> values) {
    return Materialized.<String, V, KeyValueStore<Bytes, byte[]>>as(name)
        .withKeySerde(Serdes.String())
        .withValueSerde(values);
  }

  /** A term of a post; without its definition while it is unknown. */
  record TermOfPost(String key, @Nullable TermDefined term) {}

  /** All of them that have come together, by their keys. */
  record TermsOfPost(Map<String, TermOfPost> terms) {
    TermsOfPost with(TermOfPost term) {
      Map<String, TermOfPost> more = new HashMap<>(terms);
      more.put(term.key(), term);
      return new TermsOfPost(more);
    }

    TermsOfPost without(TermOfPost term) {
      Map<String, TermOfPost> fewer = new HashMap<>(terms);
      fewer.remove(term.key());
      return new TermsOfPost(fewer);
    }
  }

  private record Draft(ObjectNode nativePost, TermsOfPost terms) {
    boolean isWhole(String post) {
      return uses(post, nativePost).stream()
          .allMatch(term -> terms.terms().containsKey(term.toString()));
    }
  }

  private record Known(TermsOfPost terms, GlossaryIndex glossary) implements References {
    @Override
    public @Nullable TermDefined term(TermKey key) {
      TermOfPost known = terms.terms().get(key.toString());
      return known == null ? null : known.term();
    }

    @Override
    public GlossaryIndex glossary(String site) {
      return glossary;
    }
  }
}
