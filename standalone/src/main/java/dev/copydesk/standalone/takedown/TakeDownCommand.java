package dev.copydesk.standalone.takedown;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.Topics;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.settings.SettingsReader;
import dev.copydesk.standalone.console.Console;
import dev.copydesk.standalone.console.WrongUsage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a post down, and tells when it is erased where; or lifts that. */
@Command(
    name = "take-down",
    mixinStandardHelpOptions = true,
    description = "Erases a post everywhere, keeps it out, and tells when each place is clean.",
    footerHeading = "%n",
    footer = {
      "The feed says so within seconds; the log lets go of what it had when the",
      "brokers compact it, which the report says for each topic. With --now they do",
      "so at once: then the feed's topic loses what was superseded in the last week,",
      "of all posts, and the topic of refusals all but the newest of each key.",
      "",
      "What a service's stores (copydesk.streams.state-dir) still have on a disk is",
      "not seen from here. RocksDB writes their files anew within a day or so; to be",
      "rid of it at once, end the service, delete that folder, and start it again: it",
      "is made anew from the log.",
      "",
      "The environment holds the operator's token in COPYDESK_OPERATOR_TOKEN, and the",
      "brokers in COPYDESK_KAFKA_BOOTSTRAP_SERVERS, unless --brokers names others.",
      "",
      "Exit status: 0 when all is clean, 1 when it is not yet, 2 for wrong usage.",
      "",
      "  ./copydesk take-down example.org/post/7 --reason 'A court says so' --now"
    })
public final class TakeDownCommand implements Callable<Integer> {
  private static final String BROKERS = "copydesk.kafka.bootstrap-servers";

  @Parameters(paramLabel = "SITE/TYPE/ID", description = "The post, as the feed calls it.")
  private String key = "";

  @Option(names = "--lift", description = "Lets the post in again, once it is sent again.")
  private boolean lift;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, for other operators; the feed does not tell it.")
  private @Nullable String reason;

  @Option(
      names = "--now",
      description = "Has the brokers compact at once the topics that it is found in.")
  private boolean now;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to watch; ${DEFAULT-VALUE} unless given.")
  private int seconds;

  @Option(
      names = "--to",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      description = "Where the ingest-service is; ${DEFAULT-VALUE} unless given.")
  private URI to = URI.create("http://localhost:8080");

  @Option(
      names = "--feed",
      paramLabel = "URL",
      description = "A feed server to watch; the one at --to unless given. May be given again.")
  private List<URI> feeds = List.of();

  @Option(
      names = "--brokers",
      paramLabel = "HOST:PORT",
      description = "Brokers to start from, several with commas; './copydesk up' prints its own.")
  private @Nullable String brokers;

  private final Console console;
  private final Map<String, String> environment;

  /** The command, before its arguments are known. */
  public TakeDownCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    requireKey();
    var client = new TakeDownClient(to, environment.get("COPYDESK_OPERATOR_TOKEN"));
    if (lift) {
      client.lift(key);
      console.out().println(key + " is let in again; it comes back when it is sent again.");
      return 0;
    }
    return erase(client);
  }

  private int erase(TakeDownClient client) throws InterruptedException {
    List<TopicPlace> topics = new ArrayList<>();
    var watch = new Watch(Clock.systemUTC());
    watch.begin(
        (feeds.isEmpty() ? List.of(to) : feeds)
            .stream()
                .map(feed -> new FeedPlace(feed, key, client, () -> isInFeed(topics)))
                .toList());
    Instant since = client.add(key, reason);
    console.out().println(key + " is taken down since " + since + '.');
    console.out().flush();
    // To read the log takes its time, which the take-down must not wait for; it lets go late.
    try (LogPlaces log = LogPlaces.open(kafka())) {
      topics.addAll(log.all(key));
      watch.begin(topics);
      return isClean(watch, log, client, since) ? 0 : 1;
    }
  }

  private boolean isClean(Watch watch, LogPlaces log, TakeDownClient client, Instant since)
      throws InterruptedException {
    Duration patience = Duration.ofSeconds(seconds);
    var waiting = new Waiting(watch, console.err());
    boolean clean =
        now
            ? waiting.hurried(patience, log, () -> client.add(key, reason))
            : waiting.isOver(patience, () -> {});
    watch.report(since).forEach(console.out()::println);
    return clean;
  }

  private static boolean isInFeed(List<TopicPlace> topics) {
    return topics.stream()
        .anyMatch(each -> each.name().equals(Topics.FEED.name()) && each.wasFound());
  }

  private void requireKey() {
    try {
      key = PostKey.parse(key).toString();
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(e.getMessage() + "; name the post as the feed does, SITE/TYPE/ID");
    }
    if (lift && (now || reason != null)) {
      throw new WrongUsage("--lift goes with neither --now nor --reason");
    }
  }

  private KafkaSettings kafka() {
    Map<String, String> named = brokers == null ? Map.of() : Map.of(BROKERS, brokers);
    return new SettingsReader(environment, named).read(KafkaSettings.class);
  }
}
