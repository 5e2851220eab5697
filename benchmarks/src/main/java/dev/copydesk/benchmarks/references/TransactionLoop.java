package dev.copydesk.benchmarks.references;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.PostEnriched;
import dev.copydesk.contract.event.PostEvent;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.References;
import dev.copydesk.enrich.glossary.GlossaryIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one would write by hand: consume, enrich, produce, commit, exactly once and one thread. It
 * keeps no store: it writes posts that read as before, and none again when a term changes.
 */
final class TransactionLoop implements AutoCloseable, References {
  private static final long COMMIT_NANOS = 25_000_000;

  private final String output;
  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaProducer<String, byte[]> producer;
  private final Enricher enricher = new Enricher();
  private final GlossaryIndex glossary = new GlossaryIndex();
  private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();

  /** Carries posts from the topic {@code input} to the topic {@code output}. */
  TransactionLoop(String servers, String input, String output) {
    this.output = output;
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                "loop",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "max.poll.records",
                1_000),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                servers,
                "transactional.id",
                "loop",
                "compression.type",
                "lz4",
                "linger.ms",
                5),
            new StringSerializer(),
            new ByteArraySerializer());
    consumer.subscribe(List.of(input));
    producer.initTransactions();
    glossary.put(Site.term("one", Site.TERM));
  }

  /** Carries {@code posts} over. */
  void run(int posts) {
    int done = 0;
    long began = 0;
    while (done < posts) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(10))) {
        if (offsets.isEmpty()) {
          producer.beginTransaction();
          began = System.nanoTime();
        }
        carry(record);
        done++;
        if (System.nanoTime() - began > COMMIT_NANOS) {
          commit();
        }
      }
      if (!offsets.isEmpty()) {
        commit();
      }
    }
  }

  private void commit() {
    producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
    producer.commitTransaction();
    offsets.clear();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the commit fails with it
  private void carry(ConsumerRecord<String, byte[]> record) {
    PostEvent event =
        Topics.POSTS
            .values()
            .deserializer()
            .deserialize(record.topic(), record.headers(), record.value());
    EventContext of = EventContext.from(record.headers(), Instant.ofEpochMilli(record.timestamp()));
    EnrichedEvent enriched =
        event.fold(published -> enriched(record.key(), published.post(), of), removed -> removed);
    var headers = new RecordHeaders();
    of.writeTo(headers);
    EventContext.stamp(headers, "enriched", Instant.now());
    byte[] value = Topics.ENRICHED_POSTS.values().serializer().serialize(output, headers, enriched);
    producer.send(new ProducerRecord<>(output, 0, record.key(), value, headers));
    offsets.put(
        new TopicPartition(record.topic(), record.partition()),
        new OffsetAndMetadata(record.offset() + 1));
  }

  private EnrichedEvent enriched(String key, ObjectNode post, EventContext of) {
    Cause cause = new Cause(Cause.Kind.POST, key, of.id());
    var provenance =
        new Provenance(
            of.id(),
            cause,
            Map.of("received", of.received()),
            glossary.version(),
            Enricher.VERSION);
    return new PostEnriched(enricher.enrich(PostKey.parse(key), post, this, provenance).post());
  }

  @Override
  public TermDefined term(TermKey key) {
    return Site.category((int) key.id(), "Category " + key.id());
  }

  @Override
  public GlossaryIndex glossary(String site) {
    return glossary;
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }
}
