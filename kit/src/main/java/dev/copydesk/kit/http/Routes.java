package dev.copydesk.kit.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.Supplier;

/** The addresses that one service answers; several services may share a server. */
@FunctionalInterface
public interface Routes {
  /** Puts them on the server that is being set up. */
  void register(RoutesConfig routes);

  /** Ends answers that would go on for ever; the server stops as soon as this returns. */
  default void stopping() {}

  /** All of them as one. */
  static Routes of(Routes... several) {
    return new Routes() {
      @Override
      public void register(RoutesConfig routes) {
        for (Routes each : several) {
          each.register(routes);
        }
      }

      @Override
      public void stopping() {
        for (Routes each : several) {
          each.stopping();
        }
      }
    };
  }

  /**
   * Lets {@code handler} answer once what it needs is ready; until then the answer is 503, to be
   * tried again.
   *
   * @param what is needed, as a sentence begins with it: {@code The feed}
   * @param notReady the cause why it is not there yet; empty when it is
   */
  static Handler whenReady(String what, Supplier<Optional<String>> notReady, Handler handler) {
    return context -> {
      Optional<String> cause = notReady.get();
      if (cause.isPresent()) {
        context.header("Retry-After", "1");
        throw Problem.of(503, "Not ready", what + ' ' + cause.get() + "; try again.").asException();
      }
      handler.handle(context);
    };
  }
}
