package dev.copydesk.kit.streams;

/**
 * A record cannot be worked on, and would not be if it were tried again. The message tells why, and
 * nothing of the content: it is written on the rejected topic.
 */
public final class Unworkable extends RuntimeException {
  /** A record that is at fault itself. */
  public Unworkable(String message) {
    super(message);
  }

  /** A record on which something failed that is neither log nor store. */
  public Unworkable(String message, RuntimeException cause) {
    super(message, cause);
  }
}
