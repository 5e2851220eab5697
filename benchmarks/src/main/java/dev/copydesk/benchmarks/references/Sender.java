package dev.copydesk.benchmarks.references;

import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.EventSerde;
import dev.copydesk.contract.event.Events;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.PostPublished;
import dev.copydesk.contract.event.TermDefined;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events of {@link Site} as ingest-service does. */
public final class Sender implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private final Site site;
  private final String posts;
  private final String terms;
  private volatile Future<?> last = CompletableFuture.completedFuture(null);

  /** Writes where enrich-service reads. */
  public Sender(String servers, Site site) {
    this(servers, site, Topics.POSTS.name(), Topics.TERMS.name());
  }

  /** Writes posts and terms to topics of these names. */
  public Sender(String servers, Site site, String posts, String terms) {
    this.site = site;
    this.posts = posts;
    this.terms = terms;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "compression.type", "lz4", "linger.ms", 5),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  public void post(long id, Instant at) {
    send(posts, Events.POSTS, Site.key(id), new PostPublished(site.post(id)), at);
  }

  public void term(TermDefined term) {
    send(terms, Events.TERMS, term.key().toString(), term, Instant.now());
  }

  public void glossary(GlossaryTermDefined term) {
    String topic = Topics.GLOSSARY.name();
    send(topic, Events.GLOSSARY, term.key().toString(), term, Instant.now());
  }

  /** Returns once the log has all of it. */
  public void flush() {
    producer.flush();
    try {
      last.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  private <E> void send(String topic, EventSerde<E> values, String key, E event, Instant at) {
    var headers = new RecordHeaders();
    new EventContext("b" + System.nanoTime(), "/bench", key, at, at, null, null).writeTo(headers);
    byte[] value = values.serializer().serialize(topic, headers, event);
    last = producer.send(new ProducerRecord<>(topic, null, key, value, headers));
  }
}
