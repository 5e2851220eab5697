package dev.copydesk.standalone.rejected;

import dev.copydesk.contract.event.Parked;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.settings.SettingsReader;
import dev.copydesk.standalone.console.Console;
import dev.copydesk.standalone.console.WrongUsage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Looks at what was refused, sends it again, or lets it rest. */
@Command(
    name = "rejected",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows what was refused, sends it again, or lets it rest.",
    footerHeading = "%n",
    footer = {
      "An event that a service could not read or work on is passed over, and its key",
      "is parked: it stays as it was until a newer event of it arrives. 'redrive'",
      "sends the same event again, for instance once a newer version of the service",
      "is running.",
      "",
      "The brokers are those of COPYDESK_KAFKA_BOOTSTRAP_SERVERS, unless --brokers",
      "names others; './copydesk up' tells where its own is. To find out what is",
      "superseded, 'list' reads the events that followed.",
      "",
      "Exit status: 0 when it was done, 1 when some of it could not be, 2 for wrong",
      "usage.",
      "",
      "  ./copydesk rejected list --brokers localhost:9092"
    })
public final class RejectedCommand implements Runnable {
  private static final String BROKERS = "copydesk.kafka.bootstrap-servers";

  @Option(
      names = "--brokers",
      paramLabel = "HOST:PORT",
      scope = ScopeType.INHERIT,
      description = "Brokers to start from, several with commas.")
  private @Nullable String brokers;

  private final Console console;
  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  /** The command, before its arguments are known. */
  public RejectedCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public void run() {
    Objects.requireNonNull(spec).commandLine().usage(console.out());
  }

  @Command(name = "list", description = "One line for each refusal that nobody has dealt with.")
  int list(
      @Option(names = "--all", description = "Also those that are dealt with.")
          boolean everything) {
    try (RejectedDesk desk = open()) {
      List<Refusal> refusals =
          all(desk).stream().filter(each -> everything || each.state().isOpen()).toList();
      refusals.forEach(each -> console.out().println(line(each)));
      if (refusals.isEmpty()) {
        console.out().println("Nothing is waiting here.");
      }
      return 0;
    }
  }

  @Command(name = "show", description = "All that is known of a refusal; never the content.")
  int show(@Parameters(paramLabel = "NUMBER", description = "As 'list' tells it.") String number) {
    try (RejectedDesk desk = open()) {
      Refusal refusal = find(all(desk), number);
      console.out().println(line(refusal));
      console.out().println("reference  " + refusal.rejection().reference());
      refusal
          .parked()
          .map(Parked::place)
          .ifPresent(at -> console.out().println("stands at  " + at));
      console.out().println("refused    " + refusal.rejection().time());
      console.out().println("first seen " + refusal.firstSeen());
      refusal.rejection().faults().forEach(fault -> console.out().println("  " + fault));
      return 0;
    }
  }

  @Command(name = "redrive", description = "Puts parked events on the log again, to the byte.")
  int redrive(
      @Parameters(paramLabel = "NUMBER", arity = "1..*", description = "As 'list' tells them.")
          List<String> numbers) {
    return each(numbers, "redriven", RejectedDesk::redrive);
  }

  @Command(name = "discard", description = "Lets refusals rest; 'list' tells of them no more.")
  int discard(
      @Parameters(paramLabel = "NUMBER", arity = "1..*", description = "As 'list' tells them.")
          List<String> numbers) {
    return each(numbers, "discarded", RejectedDesk::discard);
  }

  private int each(
      List<String> numbers, String done, BiFunction<RejectedDesk, Refusal, Optional<String>> act) {
    try (RejectedDesk desk = open()) {
      List<Refusal> all = all(desk);
      List<Refusal> named = numbers.stream().distinct().map(each -> find(all, each)).toList();
      int failed = 0;
      for (Refusal refusal : named) {
        Optional<String> why = act.apply(desk, refusal);
        failed += why.isPresent() ? 1 : 0;
        console
            .out()
            .println(
                refusal.number() + ' ' + why.map(each -> "not " + done + ": " + each).orElse(done));
      }
      return failed == 0 ? 0 : 1;
    }
  }

  private RejectedDesk open() {
    Map<String, String> named = brokers == null ? Map.of() : Map.of(BROKERS, brokers);
    return RejectedDesk.open(new SettingsReader(environment, named).read(KafkaSettings.class));
  }

  private static List<Refusal> all(RejectedDesk desk) {
    try {
      return desk.all();
    } catch (TimeoutException e) {
      throw new KafkaException("no broker answers; name others with --brokers HOST:PORT", e);
    }
  }

  private static Refusal find(List<Refusal> all, String number) {
    return all.stream()
        .filter(each -> each.number().equals(number))
        .findAny()
        .orElseThrow(
            () ->
                new WrongUsage(
                    "'" + number + "' is no refusal; './copydesk rejected list --all' tells them"));
  }

  private static String line(Refusal refusal) {
    return "%-8s %-10s %-8s %s  %s  %s"
        .formatted(
            refusal.number(),
            refusal.state().word(),
            refusal.rejection().stage(),
            refusal.rejection().time(),
            refusal.key(),
            refusal.rejection().faults().get(0).found());
  }
}
