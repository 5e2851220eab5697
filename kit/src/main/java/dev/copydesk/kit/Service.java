package dev.copydesk.kit;

import dev.copydesk.kit.http.Routes;

/** A service at work in this process. Closing it ends its work cleanly; it may not be restarted. */
public interface Service extends AutoCloseable {
  /** The addresses it answers beside those that every server has. */
  Routes routes();

  @Override
  void close();
}
