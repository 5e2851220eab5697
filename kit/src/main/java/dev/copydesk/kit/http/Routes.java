package dev.copydesk.kit.http;

import io.javalin.config.RoutesConfig;

/** The addresses that one service answers; several services may share a server. */
@FunctionalInterface
public interface Routes {
  /** Puts them on the server that is being set up. */
  void register(RoutesConfig routes);

  /** Ends answers that would go on for ever; the server stops as soon as this returns. */
  default void stopping() {}
}
