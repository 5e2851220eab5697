package dev.copydesk.standalone.console;

/** The command cannot be carried out as it was given; the message says what to give instead. */
public final class WrongUsage extends RuntimeException {
  /** What is wrong with the command line, and its mend. */
  public WrongUsage(String message) {
    super(message, null, false, false);
  }
}
