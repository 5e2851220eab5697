package dev.copydesk.publish.http;

import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.kit.Floor;
import dev.copydesk.kit.health.Health;
import dev.copydesk.kit.http.HttpServer;
import dev.copydesk.kit.http.Listen;
import dev.copydesk.kit.http.OperatorToken;
import dev.copydesk.kit.http.Routes;
import dev.copydesk.publish.SamplePosts;
import dev.copydesk.publish.push.Push;
import dev.copydesk.publish.push.SetClock;
import dev.copydesk.publish.push.WebhookSettings;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The feed server on a real port, over a store that tests write; no broker. */
public final class FeedSite implements AutoCloseable {
  static final Duration HEARTBEAT = Duration.ofMillis(200);
  static final int MOST_STREAMS = 60;
  public static final int MOST_SUBSCRIPTIONS = 20;
  public static final String TOKEN = "the token of an operator";

  public final StoredFeed feed;
  public final SetClock clock = new SetClock(SamplePosts.RECEIVED.plusSeconds(60));
  public final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  final Routes routes;
  private final ChangeStreams streams;
  private final Push push;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Thread, Integer> looks = new ConcurrentHashMap<>();
  private volatile Optional<String> notReady = Optional.empty();

  public FeedSite(Path folder) {
    this(folder, options(folder, true, Map.of()), Optional.empty());
  }

  /** How what it pushes is set up. */
  public static Push.Options options(
      Path folder, boolean letsPrivate, Map<String, WebhookSettings.Webhook> webhooks) {
    return new Push.Options(
        folder,
        letsPrivate,
        MOST_SUBSCRIPTIONS,
        () -> webhooks,
        Optional.of(OperatorToken.of(TOKEN)));
  }

  /** At an address of its own, or at any. */
  public FeedSite(Path folder, Push.Options options, Optional<String> publicUrl) {
    feed = new StoredFeed(folder);
    streams = new ChangeStreams(feed.store, MOST_STREAMS, HEARTBEAT, meters);
    var addresses = new Addresses("The Mind", publicUrl);
    var floor = new Floor(clock, new Health(), meters, new CompletableFuture<>());
    push = new Push(options, feed.store, new SubscribableFeeds(feed.store, addresses), floor);
    push.start(
        () -> {
          looks.merge(Thread.currentThread(), 1, Integer::sum);
          return notReady;
        });
    routes = Routes.of(new FeedRoutes(feed.store, addresses, streams, () -> notReady), push);
    server = HttpServer.start(new Listen("127.0.0.1", 0, 0), List.of(routes), new Health(), meters);
  }

  public void add(FeedEntry... entries) {
    feed.add(entries);
    streams.wake();
    push.wake();
  }

  /** Lets {@code time} go by. */
  public void pass(Duration time) {
    clock.pass(time);
    push.wake();
  }

  /** Returns when everyone who pushes has begun and ended a look at what is to be sent. */
  public void letThemLook() {
    Map<Thread, Integer> before = Map.copyOf(looks);
    await()
        .until(
            () -> {
              push.wake();
              return before.entrySet().stream()
                  .filter(each -> each.getKey().getName().equals("push"))
                  .allMatch(each -> looks.get(each.getKey()) >= each.getValue() + 2);
            });
  }

  public void isNotReady(String cause) {
    notReady = Optional.of(cause);
  }

  public void isReady() {
    notReady = Optional.empty();
    push.wake();
  }

  void stop() {
    server.close();
  }

  public URI at(String path) {
    return URI.create(server.address() + path);
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  public HttpResponse<String> send(String method, String path, String... headers) {
    try {
      return client.send(request(method, path, headers), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Sends a form. */
  public HttpResponse<String> post(String path, String form, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
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
    push.close();
    feed.close();
  }
}
