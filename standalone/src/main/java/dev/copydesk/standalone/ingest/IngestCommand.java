package dev.copydesk.standalone.ingest;

import dev.copydesk.standalone.console.Console;
import dev.copydesk.standalone.console.WrongUsage;
import dev.copydesk.standalone.file.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends files to a running ingest-service, and says what became of them. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Sends posts, terms and glossaries to a running ingest-service.",
    footerHeading = "%n",
    footer = {
      "Posts and terms are WordPress's REST v2 JSON: one object, a list, or one a",
      "line. Files that end in .csv, .tsv, .txt, .tbx (TBX), .rdf, .ttl or .jsonld",
      "(SKOS) are glossaries, and so are .xml files that hold TBX or SKOS, and JSON",
      "with a field 'term'. Other files that end in .xml or .wxr are WordPress's own",
      "exports: they hold what was typed, so shortcodes and dynamic blocks are sent",
      "as they were written, not as the site shows them. Sending a thing twice does",
      "no harm.",
      "",
      "The environment holds the credential: COPYDESK_SECRET, a key of Standard",
      "Webhooks (whsec_…), or COPYDESK_TOKEN, a bearer token.",
      "",
      "Exit status: 0 when nothing was refused, 1 when something was, 2 for wrong",
      "usage.",
      "",
      "  ./copydesk ingest posts.ndjson categories.json glossary.tsv --site example.org"
    })
public final class IngestCommand implements Callable<Integer> {
  @Option(
      names = "--to",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      description = "Where the ingest-service is; ${DEFAULT-VALUE} unless given.")
  private URI to = URI.create("http://localhost:8080");

  @Option(
      names = "--site",
      paramLabel = "HOST",
      description = "The site that everything is taken from, whatever its addresses say.")
  private @Nullable String site;

  @Option(
      names = "--glossary",
      paramLabel = "FILE",
      description = "A glossary, whatever the file's name. May be given again.")
  private List<Path> glossaries = List.of();

  @Parameters(
      paramLabel = "FILE",
      description = "What to send, in this order; - for standard input.")
  private List<Path> files = List.of();

  private final Console console;
  private final Map<String, String> environment;

  /** The command, before its arguments are known. */
  public IngestCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    if (files.isEmpty() && glossaries.isEmpty()) {
      throw new WrongUsage("there is no FILE to send; name one, or - for standard input");
    }
    if (to.getHost() == null) {
      throw new WrongUsage(
          "--to: '" + to + "' is no address; give one such as http://localhost:8080");
    }
    List<Source> sources = Source.all(files, console.in());
    List<Source> asGlossaries = Source.all(glossaries, console.in());
    var client = new IngestClient(to, site, environment);
    var tally = new Tally();
    var progress = new Progress(console.err(), tally);
    for (Source source : asGlossaries) {
      send(source, new Sender(client, item -> Address.GLOSSARY, tally, progress));
    }
    for (Source source : sources) {
      boolean glossary = source.isGlossary();
      send(
          source,
          new Sender(
              client, item -> glossary ? Address.GLOSSARY : Address.of(item), tally, progress));
    }
    tally.print(console.out());
    return tally.nothingRefused() ? 0 : 1;
  }

  private static void send(Source source, Sender sender) throws IOException {
    try (sender) {
      source.read(sender);
    }
  }
}
