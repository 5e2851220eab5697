package dev.copydesk.ingest.http;

import static dev.copydesk.ingest.Samples.CLOCK;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.Topic;
import dev.copydesk.contract.Topics;
import dev.copydesk.ingest.IngestService;
import dev.copydesk.ingest.IngestSettings;
import dev.copydesk.ingest.kafka.EventLog;
import dev.copydesk.ingest.kafka.TakeDownReader;
import dev.copydesk.ingest.source.SiteSettings;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.health.Health;
import dev.copydesk.kit.http.HttpServer;
import dev.copydesk.kit.http.Listen;
import dev.copydesk.kit.http.Routes;
import dev.copydesk.kit.settings.SettingsReader;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;

/** The ingest service behind a real server, before a log that is only held in memory. */
final class RunningIngest implements AutoCloseable {
  static final String JSON = "application/json";

  final MockProducer<String, byte[]> log =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  final Floor floor =
      new Floor(
          CLOCK,
          new Health(),
          new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
          new CompletableFuture<>());

  final MockConsumer<String, byte[]> takeDowns = new MockConsumer<>("earliest");

  private final HttpClient client = HttpClient.newHttpClient();
  private final IngestService service;
  private final HttpServer server;

  /** Settings by name, without {@code copydesk.ingest.}, and value. */
  RunningIngest(String... settings) {
    IngestSettings read = settings(settings);
    var events = new EventLog(log, Duration.ofSeconds(5), read.maxItemBytes());
    String topic = Topics.TAKE_DOWNS.name();
    takeDowns.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, null, null, null)));
    takeDowns.updateBeginningOffsets(Map.of(new TopicPartition(topic, 0), 0L));
    takeDowns.updateEndOffsets(Map.of(new TopicPartition(topic, 0), 0L));
    service =
        new IngestService(
            read,
            new SettingsReader(Map.of(), Map.of()).read(SiteSettings.class),
            events,
            new TakeDownReader(takeDowns),
            floor);
    server =
        HttpServer.start(
            new Listen("127.0.0.1", 0, read.maxBodyBytes()),
            List.of(service.routes()),
            floor.health(),
            floor.meters());
  }

  static IngestSettings settings(String... settings) {
    var overrides = new HashMap<String, String>();
    for (int i = 0; i < settings.length; i += 2) {
      overrides.put("copydesk.ingest." + settings[i], settings[i + 1]);
    }
    return new SettingsReader(Map.of(), overrides).read(IngestSettings.class);
  }

  /** Posts {@code body} with more headers as names and values. */
  HttpResponse<String> post(String path, String body, String... headers) {
    var request = HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> postJson(String path, Object body) {
    return post(path, body.toString(), "Content-Type", JSON);
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(uri(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> delete(String path) {
    return send(HttpRequest.newBuilder(uri(path)).DELETE());
  }

  URI address() {
    return server.address();
  }

  Routes routes() {
    return service.routes();
  }

  /** The records that were written to {@code topic}. */
  List<ProducerRecord<String, byte[]>> records(Topic<?> topic) {
    return log.history().stream().filter(each -> each.topic().equals(topic.name())).toList();
  }

  /** Everything that was written to any topic: keys, headers and values. */
  String everythingWritten() {
    var all = new StringBuilder();
    for (ProducerRecord<String, byte[]> each : log.history()) {
      all.append(each.key()).append(text(each.value()));
      each.headers().forEach(header -> all.append(header.key()).append(text(header.value())));
    }
    return all.toString();
  }

  static JsonNode json(HttpResponse<String> response) {
    return Json.MAPPER.readTree(response.body());
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    service.close();
  }

  private URI uri(String path) {
    return server.address().resolve(path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
