package dev.copydesk.standalone;

import dev.copydesk.standalone.console.Console;
import dev.copydesk.standalone.up.Installation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a command did, run in this process.
 *
 * @param status its exit status
 */
public record Run(int status, String out, String err) {
  /** Runs a command without standard input. */
  public static Run of(String... arguments) {
    return reading("", arguments);
  }

  /** Runs a command that is given {@code in} on standard input. */
  public static Run reading(String in, String... arguments) {
    return in(Map.of(), in, arguments);
  }

  /** Runs a command in an environment of its own. */
  public static Run in(Map<String, String> environment, String in, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int status =
        Commands.of(console, environment, Installation.of(System.getProperties()))
            .execute(arguments);
    console.out().flush();
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The lines of standard output. */
  public List<String> lines() {
    return out.lines().toList();
  }

  /** The lines of standard error. */
  public List<String> errorLines() {
    return err.lines().toList();
  }
}
