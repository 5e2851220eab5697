package dev.copydesk.publish.push;

import dev.copydesk.kit.Floor;
import dev.copydesk.kit.http.Problem;
import dev.copydesk.kit.http.Routes;
import dev.copydesk.publish.store.FeedStore;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import java.io.IOException;
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

  private final Subscriptions subscriptions;
  private final Dispatcher dispatcher;
  private final Hub hub;
  private final HubRequests hubRequests;
  private volatile Supplier<Optional<String>> notReady =
      () -> Optional.of("has not begun to be read");

  /**
   * How it is set up.
   *
   * @param folder where the file with the subscriptions is
   * @param letsPrivate whether this machine and its networks may be sent to
   * @param mostSubscriptions how many there may be
   */
  public record Options(Path folder, boolean letsPrivate, int mostSubscriptions) {}

  /** Opens the file in {@code options}' folder. */
  public Push(Options options, FeedStore store, FeedTopics topics, Floor floor) {
    var guard = new Guard(options.letsPrivate());
    subscriptions = new Subscriptions(options.folder());
    dispatcher = new Dispatcher(new Courier(guard, PATIENCE));
    hub = new Hub(store, topics, subscriptions, dispatcher, floor.clock(), Push::challenge);
    hubRequests =
        new HubRequests(
            topics, guard, subscriptions, options.mostSubscriptions(), dispatcher::wake);
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
    dispatcher.start(List.of(() -> whenReady(hub::round)));
  }

  /** To be called when entries were written to the store; does not block. */
  public void wake() {
    dispatcher.wake();
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post("/hub", this::take);
  }

  @Override
  public void close() {
    dispatcher.close();
    subscriptions.close();
  }

  private void whenReady(Runnable round) {
    if (notReady.get().isEmpty()) {
      round.run();
    }
  }

  private void take(Context context) throws IOException {
    Optional<String> cause = notReady.get();
    if (cause.isPresent()) {
      context.header("Retry-After", "1");
      throw Problem.of(503, "Not ready", "The feed " + cause.get() + "; try again.").asException();
    }
    hubRequests.take(context);
  }

  private static String challenge() {
    byte[] bytes = new byte[CHALLENGE_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
