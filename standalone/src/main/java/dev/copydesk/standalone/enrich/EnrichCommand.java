package dev.copydesk.standalone.enrich;

import dev.copydesk.contract.Fault;
import dev.copydesk.ingest.IngestSettings;
import dev.copydesk.ingest.reading.Site;
import dev.copydesk.ingest.wordpress.WordPressReader;
import dev.copydesk.kit.settings.SettingsReader;
import dev.copydesk.standalone.console.Console;
import dev.copydesk.standalone.console.WrongUsage;
import dev.copydesk.standalone.file.Items;
import dev.copydesk.standalone.file.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Enriches posts from files, one after the other, whatever their number. */
@Command(
    name = "enrich",
    mixinStandardHelpOptions = true,
    description = "Enriches posts from files or standard input, without a broker.",
    footerHeading = "%n",
    footer = {
      "Posts are WordPress's REST v2 JSON: one object, a list, or one a line. Each",
      "public post becomes one line on standard output, in the order of the input.",
      "What is refused or held back becomes one JSON line on standard error that says",
      "why.",
      "",
      "Exit status: 0 when nothing was refused, 1 when something was, 2 for wrong",
      "usage.",
      "",
      "  curl https://example.org/wp-json/wp/v2/posts | ./copydesk enrich --glossary terms.tsv"
    })
public final class EnrichCommand implements Callable<Integer> {
  @Option(
      names = "--glossary",
      paramLabel = "FILE",
      description =
          "Glossary terms: JSON, one a line, .csv, .tsv and .txt (term<TAB>definition), .tbx, or"
              + " SKOS as .rdf, .ttl and .jsonld. May be given again.")
  private List<Path> glossaries = List.of();

  @Option(
      names = "--terms",
      paramLabel = "FILE",
      description =
          "Categories and tags as WordPress gives them, JSON or one a line. May be given again.")
  private List<Path> terms = List.of();

  @Option(
      names = "--site",
      paramLabel = "HOST",
      description = "The site that everything is taken from, whatever its addresses say.")
  private @Nullable String host;

  @Mixin private LinkArguments links = new LinkArguments();

  @Parameters(paramLabel = "FILE", description = "Posts; - or nothing for standard input.")
  private List<Path> files = List.of();

  private final Console console;
  private final Map<String, String> environment;

  /** The command, before its arguments are known. */
  public EnrichCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    var notices = new Notices(console.err());
    var types = new SettingsReader(environment, Map.of()).read(IngestSettings.class).types();
    var reader = new WordPressReader(types, Clock.systemUTC());
    String site = site();
    FileReferences references = references(reader, site, notices);
    var output = new Output(console.out(), links.policy());
    var desk = new Desk(reader, references, site, output, notices);
    List<Path> posts = files.isEmpty() ? List.of(Path.of("-")) : files;
    try {
      for (Source source : Source.all(posts, console.in())) {
        source.read(desk);
      }
    } catch (NobodyReads e) {
      return 0;
    }
    return notices.anyRefused() ? 1 : 0;
  }

  private @Nullable String site() {
    String site = host == null ? null : Site.of(host);
    if (host != null && site == null) {
      throw new WrongUsage("--site: '" + host + "' is no host; give one such as example.org");
    }
    return site;
  }

  private FileReferences references(WordPressReader reader, @Nullable String site, Notices notices)
      throws IOException {
    var references = new FileReferences(notices);
    for (Source source : Source.all(terms, console.in())) {
      source.read(new Referred(notices, (at, item) -> references.addTerm(at, item, reader, site)));
    }
    for (Source source : Source.all(glossaries, console.in())) {
      source.read(new Referred(notices, references::addGlossaryTerm));
    }
    return references;
  }

  /** What posts refer to, item by item. */
  private record Referred(Notices notices, BiConsumer<String, JsonNode> taker) implements Items {
    @Override
    public void item(String reference, JsonNode item) {
      taker.accept(reference, item);
    }

    @Override
    public void unreadable(String reference, Fault fault) {
      notices.add(Notice.refused(reference, null, List.of(fault)));
    }
  }
}
