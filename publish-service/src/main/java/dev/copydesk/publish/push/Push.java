package dev.copydesk.publish.push;

import dev.copydesk.kit.Floor;
import dev.copydesk.kit.http.OperatorToken;
import dev.copydesk.kit.http.Routes;
import dev.copydesk.publish.store.FeedStore;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.Gauge;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells those who subscribed what is new, from when the store is the feed until it is closed. */
public final class Push implements Routes, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int CHALLENGE_BYTES = 24;

  private final PushFile file;
  private final Dispatcher toSubscribers;
  private final Dispatcher toEndpoints;
  private final Hub hub;
  private final HubRequests hubRequests;
  private final Webhooks webhooks;
  private final WebhookRequests webhookRequests;
  private volatile Supplier<Optional<String>> notReady =
      () -> Optional.of("has not begun to be read");

  /**
   * How it is set up.
   *
   * @param folder where the file with the subscriptions is
   * @param letsPrivate whether subscribers may be on this machine and its networks
   * @param mostSubscriptions how many there may be
   * @param webhooks whom the operator has told
   * @param token what an operator shows; empty when there is none
   */
  public record Options(
      Path folder,
      boolean letsPrivate,
      int mostSubscriptions,
      WebhookSettings webhooks,
      Optional<OperatorToken> token) {}

  /** Opens the file in {@code options}' folder. */
  public Push(Options options, FeedStore store, FeedTopics topics, Floor floor) {
    file = PushFile.open(options.folder());
    var guard = new Guard(options.letsPrivate());
    toSubscribers = new Dispatcher(new Courier(guard, PATIENCE));
    var subscriptions = new Subscriptions(file);
    hub = new Hub(store, topics, subscriptions, toSubscribers, floor.clock(), Push::challenge);
    hubRequests =
        new HubRequests(
            topics, guard, subscriptions, options.mostSubscriptions(), toSubscribers::wake);
    List<Endpoint> endpoints = Endpoint.all(options.webhooks());
    // Whom an operator names may be anywhere.
    toEndpoints = new Dispatcher(new Courier(new Guard(true), PATIENCE));
    var standings = new Standings(file);
    webhooks = new Webhooks(endpoints, store, standings, toEndpoints, floor.clock());
    webhookRequests =
        new WebhookRequests(endpoints, webhooks, standings, options.token(), floor.clock());
    Gauge.builder("copydesk.publish.subscriptions", subscriptions, Subscriptions::count)
        .description("WebSub subscriptions, and requests for some")
        .register(floor.meters());
  }

  /**
   * Begins to tell what is new.
   *
   * @param notReady the cause why the store is not yet what the feed is
   */
  public void start(Supplier<Optional<String>> notReady) {
    this.notReady = notReady;
    toSubscribers.start(() -> whenReady(hub::round));
    toEndpoints.start(() -> whenReady(webhooks::round));
  }

  /** To be called when entries were written to the store; does not block. */
  public void wake() {
    toSubscribers.wake();
    toEndpoints.wake();
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post("/hub", whenReady(hubRequests::take));
    routes.get("/v1/webhooks", whenReady(webhookRequests::list));
    routes.post("/v1/webhooks/{name}/redrive", whenReady(this::redrive));
  }

  @Override
  public void close() {
    toSubscribers.close();
    toEndpoints.close();
    file.close();
  }

  private void whenReady(Runnable round) {
    if (notReady.get().isEmpty()) {
      round.run();
    }
  }

  private void redrive(Context context) {
    webhookRequests.redrive(context);
    toEndpoints.wake();
  }

  private Handler whenReady(Handler handler) {
    return Routes.whenReady("The feed", () -> notReady.get(), handler);
  }

  private static String challenge() {
    byte[] bytes = new byte[CHALLENGE_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
