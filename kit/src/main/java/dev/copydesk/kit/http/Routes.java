package dev.copydesk.kit.http;

import io.javalin.config.RoutesConfig;

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
}
