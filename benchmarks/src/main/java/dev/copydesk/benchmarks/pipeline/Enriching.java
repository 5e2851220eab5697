package dev.copydesk.benchmarks.pipeline;

import dev.copydesk.benchmarks.references.Site;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import tools.jackson.databind.node.ObjectNode;

/**
 * What everyone but enrich-service does with a post: the functions of enrich-service without a
 * store. So posts that read as before are written, and none again when a term changes.
 */
final class Enriching implements References {
  /** Where all of a site goes. */
  static final int PARTITION = 0;

  private final Enricher enricher = new Enricher();
  private final GlossaryIndex glossary = new GlossaryIndex();

  Enriching() {
    glossary.put(Site.term("one", Site.TERM));
  }

  /** What to write for a record: like enrich-service, all of a site to one partition. */
  ProducerRecord<byte[], byte[]> apply(ConsumerRecord<byte[], byte[]> read, String output) {
    Headers headers = read.headers();
    byte[] value = apply(read.key(), read.value(), headers, read.timestamp());
    return new ProducerRecord<>(output, PARTITION, read.key(), value, headers);
  }

  /**
   * Returns the value to write, and makes {@code headers} those to write.
   *
   * @param timestamp of the record that was read, in milliseconds since 1970
   */
  byte[] apply(byte[] key, byte[] value, Headers headers, long timestamp) {
    PostEvent event =
        Topics.POSTS.values().deserializer().deserialize(Topics.POSTS.name(), headers, value);
    EventContext of = EventContext.from(headers, Instant.ofEpochMilli(timestamp));
    String name = new String(key, StandardCharsets.UTF_8);
    EnrichedEvent enriched =
        event.fold(published -> enriched(name, published.post(), of), removed -> removed);
    EventContext.stamp(headers, "enriched", Instant.now());
    return Topics.ENRICHED_POSTS
        .values()
        .serializer()
        .serialize(Topics.ENRICHED_POSTS.name(), headers, enriched);
  }

  private EnrichedEvent enriched(String key, ObjectNode post, EventContext of) {
    var provenance =
        new Provenance(
            of.id(),
            new Cause(Cause.Kind.POST, key, of.id()),
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
}
