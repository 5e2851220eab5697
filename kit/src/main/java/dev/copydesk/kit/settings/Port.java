package dev.copydesk.kit.settings;

/**
 * A TCP port to listen on.
 *
 * @param number 1 to 65535, or 0 for any free port
 */
public record Port(int number) {
  public Port {
    if (number < 0 || number > 65535) {
      throw new IllegalArgumentException("is not a port; use 0 (any free port) to 65535");
    }
  }

  /** Reads a port as a person writes it. */
  public static Port of(String text) {
    try {
      return new Port(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("is not a port; use 0 (any free port) to 65535", e);
    }
  }
}
