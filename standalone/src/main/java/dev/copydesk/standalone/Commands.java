package dev.copydesk.standalone;

import dev.copydesk.kit.settings.Port;
import dev.copydesk.standalone.console.Console;
import dev.copydesk.standalone.console.WrongUsage;
import dev.copydesk.standalone.enrich.EnrichCommand;
import dev.copydesk.standalone.ingest.IngestCommand;
import dev.copydesk.standalone.rejected.RejectedCommand;
import dev.copydesk.standalone.sentences.SentencesCommand;
import dev.copydesk.standalone.takedown.TakeDownCommand;
import dev.copydesk.standalone.up.Installation;
import dev.copydesk.standalone.up.UpCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All commands; without one, it tells which there are. */
@Command(
    name = "copydesk",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Carries publish events from editorial systems to the feed that readers follow.",
    footerHeading = "%n",
    footer = "./copydesk help COMMAND tells more of each.",
    subcommands = HelpCommand.class)
public final class Commands implements Runnable {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  private Commands(Console console) {
    this.console = console;
  }

  /** The command line, ready to be executed. */
  public static CommandLine of(
      Console console, Map<String, String> environment, Installation here) {
    String version = Commands.class.getPackage().getImplementationVersion();
    var all =
        new CommandLine(new Commands(console))
            .addSubcommand(new UpCommand(console, environment, here))
            .addSubcommand(new EnrichCommand(console, environment))
            .addSubcommand(new IngestCommand(console, environment))
            .addSubcommand(new RejectedCommand(console, environment))
            .addSubcommand(new SentencesCommand(console))
            .addSubcommand(new TakeDownCommand(console, environment))
            .registerConverter(Port.class, Port::of)
            .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setUsageHelpAutoWidth(true)
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e, console));
    all.getSubcommands().values().forEach(each -> each.getCommandSpec().version(version));
    all.getCommandSpec().version(version);
    return all;
  }

  @Override
  public void run() {
    Objects.requireNonNull(spec).commandLine().usage(console.out());
  }

  private static int failed(Exception e, Console console) {
    console.err().println("copydesk: " + e.getMessage());
    return e instanceof WrongUsage ? 2 : 1;
  }
}
