package dev.copydesk.benchmarks.feed;

import dev.copydesk.contract.Topic;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.contract.event.PostEnriched;
import dev.copydesk.contract.post.Author;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.Content;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Excerpts;
import dev.copydesk.contract.post.Excerpts.Excerpt;
import dev.copydesk.contract.post.Language;
import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.contract.post.Title;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes enriched posts of 3 KB of HTML, as enrich-service does. */
final class Posts implements AutoCloseable {
  static final String SITE = "bench.example";
  private static final Instant TIME = Instant.parse("2026-02-01T10:00:00Z");

  private final KafkaProducer<String, byte[]> producer;
  private Future<?> last = CompletableFuture.completedFuture(null);

  Posts(String servers) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "compression.type", "lz4"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Writes what the feed writer would have written of a post of another site. */
  void add(long id) {
    EnrichedPost post = post("bulk.example", id, "Post " + id);
    Instant time = TIME.plusMillis(id);
    var entry =
        new FeedEntry(
            post.key().toString(),
            post.site(),
            id,
            Change.PUBLISHED,
            time,
            time,
            List.of(),
            List.of(),
            post.provenance().cause(),
            post.url(),
            post);
    send(Topics.FEED, 0, entry.id(), entry);
  }

  void send(long id, String title) {
    EnrichedPost post = post(SITE, id, title);
    send(Topics.ENRICHED_POSTS, null, post.key().toString(), new PostEnriched(post));
  }

  private <E> void send(Topic<E> topic, @Nullable Integer partition, String key, E event) {
    var headers = new RecordHeaders();
    Instant now = Instant.now();
    new EventContext("b" + key, "/bench", key, now, now, null, null).writeTo(headers);
    byte[] value = topic.values().serializer().serialize(topic.name(), headers, event);
    last = producer.send(new ProducerRecord<>(topic.name(), partition, key, value, headers));
  }

  void flush() throws ExecutionException, InterruptedException {
    producer.flush();
    last.get();
  }

  @Override
  public void close() {
    producer.close();
  }

  private static EnrichedPost post(String site, long id, String title) {
    var random = new Random(id);
    String text =
        IntStream.range(0, 600)
            .mapToObj(i -> Integer.toString(random.nextInt(40_000) + 50_000, 36))
            .collect(Collectors.joining(" "));
    String excerpt = text.substring(0, 150);
    String key = site + "/post/" + id;
    return new EnrichedPost(
        site,
        "post",
        id,
        "https://" + site + "/" + id + "/",
        "publish",
        new Language("en", Language.Source.DECLARED, null),
        new Title(title, title),
        new Author(3, "Ada Quill", "https://" + site + "/author/ada/"),
        null,
        TIME,
        TIME,
        List.of(category(site, id % 20)),
        List.of(),
        List.of(),
        List.of(),
        excerpts(excerpt),
        new Content("<p>" + text.replaceAll("(\\w+ ){60}", "$0</p>\n<p>") + "</p>", text),
        new Provenance("b", new Cause(Cause.Kind.POST, key, "b"), Map.of(), "g", "e"));
  }

  private static PostTerm category(String site, long id) {
    String slug = "c" + id;
    return new PostTerm(
        id,
        "Category " + id,
        slug,
        "https://" + site + "/category/" + slug + "/",
        List.of(new PostTerm.Step(id, "Category " + id, slug)),
        PostTerm.Resolution.RESOLVED,
        PostTerm.Source.TERM);
  }

  private static Excerpts excerpts(String text) {
    var one = new Excerpt(text, text, false, 1, 30, text.length(), null, null);
    return new Excerpts(Excerpts.Source.GENERATED, "en", null, one, one, one);
  }
}
