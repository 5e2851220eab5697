package dev.copydesk.benchmarks.references;

import dev.copydesk.contract.Topic;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
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

/** Writes events as ingest-service does. */
final class Sender implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private volatile Future<?> last = CompletableFuture.completedFuture(null);

  Sender(String servers) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "compression.type", "lz4", "linger.ms", 5),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  void post(long id, Instant at) {
    send(Topics.POSTS, Site.key(id), new PostPublished(Site.post(id)), at);
  }

  void term(TermDefined term) {
    send(Topics.TERMS, term.key().toString(), term, Instant.now());
  }

  void glossary(GlossaryTermDefined term) {
    send(Topics.GLOSSARY, term.key().toString(), term, Instant.now());
  }

  /** Returns once the log has all of it. */
  void flush() {
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

  private <E> void send(Topic<E> topic, String key, E event, Instant at) {
    var headers = new RecordHeaders();
    new EventContext("b" + System.nanoTime(), "/bench", key, at, at, null, null).writeTo(headers);
    byte[] value = topic.values().serializer().serialize(topic.name(), headers, event);
    last = producer.send(new ProducerRecord<>(topic.name(), null, key, value, headers));
  }
}
