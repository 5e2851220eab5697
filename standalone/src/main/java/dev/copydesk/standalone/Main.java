package dev.copydesk.standalone;

import dev.copydesk.standalone.console.Console;
import dev.copydesk.standalone.up.Installation;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the launcher goes in. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit status. */
  public static void main(String[] arguments) {
    // UTF-8 whatever the locale says: posts are in every language.
    var console = new Console(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err));
    int status =
        Commands.of(console, System.getenv(), Installation.of(System.getProperties()))
            .execute(arguments);
    console.out().flush();
    System.exit(status);
  }

  private static PrintStream stream(FileDescriptor file) {
    var buffered = new BufferedOutputStream(new FileOutputStream(file), 1 << 16);
    return new PrintStream(buffered, file == FileDescriptor.err, StandardCharsets.UTF_8);
  }
}
