package dev.copydesk.standalone.up;

import dev.copydesk.kit.settings.Port;
import dev.copydesk.standalone.console.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs everything on this machine until it is told to stop. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Runs broker and services on this machine, with sample posts at the first start.",
    footerHeading = "%n",
    footer = {
      "Everything that is kept is in one folder; started again on it, it goes on",
      "where it was. To start afresh, delete the folder. Ctrl-C ends it.",
      "",
      "Without COPYDESK_INGEST_SECRETS anyone may send, so it listens on 127.0.0.1",
      "only.",
      "",
      "  ./copydesk up --port 9000 --data /tmp/try --empty"
    })
public final class UpCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder to keep everything in; .copydesk in the project's folder unless given.")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description =
          "Port of all HTTP interfaces, 0 for any free one; ${DEFAULT-VALUE} unless given.")
  private Port port = new Port(8080);

  @Option(names = "--empty", description = "Start with an empty log, without the sample.")
  private boolean empty;

  @Option(names = "--once", hidden = true, description = "End as soon as everything is ready.")
  private boolean once;

  private final Console console;
  private final Map<String, String> environment;
  private final Installation installation;

  /** The command, before its arguments are known. */
  public UpCommand(Console console, Map<String, String> environment, Installation installation) {
    this.console = console;
    this.environment = environment;
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = data == null ? installation.project().resolve(".copydesk") : data;
    return new Up(console, environment, installation).run(folder, port, !empty, once);
  }
}
