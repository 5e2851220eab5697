package dev.copydesk.publish.store;

import java.nio.file.Path;

/** The projection's file cannot be used; the message names it and says what to do. */
public final class StoreException extends RuntimeException {
  StoreException(Path file, Exception cause) {
    super(
        file
            + " cannot be used: "
            + cause.getMessage()
            + "; it can be deleted, the service builds it again from the log",
        cause);
  }
}
