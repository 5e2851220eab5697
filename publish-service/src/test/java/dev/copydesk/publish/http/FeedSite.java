package dev.copydesk.publish.http;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.kit.health.Health;
import dev.copydesk.kit.http.HttpServer;
import dev.copydesk.kit.http.Listen;
import dev.copydesk.publish.store.StoredFeed;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The feed server on a real port, over a store that tests write; no broker. */
final class FeedSite implements AutoCloseable {
  static final Duration HEARTBEAT = Duration.ofMillis(200);
  static final int MOST_STREAMS = 60;

  final StoredFeed feed;
  final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  final FeedRoutes routes;
  private final ChangeStreams streams;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private Optional<String> notReady = Optional.empty();

  FeedSite(Path folder) {
    feed = new StoredFeed(folder);
    streams = new ChangeStreams(feed.store, MOST_STREAMS, HEARTBEAT, meters);
    var addresses = new Addresses("The Mind", Optional.empty());
    routes = new FeedRoutes(feed.store, addresses, streams, () -> notReady);
    server = HttpServer.start(new Listen("127.0.0.1", 0, 0), List.of(routes), new Health(), meters);
  }

  void add(FeedEntry... entries) {
    feed.add(entries);
    streams.wake();
  }

  void isNotReady(String cause) {
    notReady = Optional.of(cause);
  }

  void stop() {
    server.close();
  }

  URI at(String path) {
    return URI.create(server.address() + path);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    try {
      return client.send(request(method, path, headers), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  HttpResponse<byte[]> bytes(String path, String... headers)
      throws IOException, InterruptedException {
    return client.send(request("GET", path, headers), BodyHandlers.ofByteArray());
  }

  EventReader stream(String path, String... headers) {
    return EventReader.open(client, request("GET", path, headers));
  }

  private HttpRequest request(String method, String path, String... headers) {
    var request =
        HttpRequest.newBuilder(at(path)).method(method, HttpRequest.BodyPublishers.noBody());
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  @Override
  public void close() {
    server.close();
    feed.close();
  }
}
