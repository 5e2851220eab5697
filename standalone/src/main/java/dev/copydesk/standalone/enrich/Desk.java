package dev.copydesk.standalone.enrich;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.PostPublished;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.References;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Nothing;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.reading.Refused;
import dev.copydesk.ingest.wordpress.WordPressReader;
import dev.copydesk.standalone.file.Items;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Enriches one item after the other: a line of {@code output} for each public post, a notice for
 * each other item, in the order in which they come.
 */
final class Desk implements Items {
  private final Enricher enricher = new Enricher();
  private final WordPressReader reader;
  private final References references;
  private final @Nullable String site;
  private final Output output;
  private final Notices notices;

  Desk(
      WordPressReader reader,
      References references,
      @Nullable String site,
      Output output,
      Notices notices) {
    this.reader = reader;
    this.references = references;
    this.site = site;
    this.output = output;
    this.notices = notices;
  }

  @Override
  public void item(String reference, JsonNode item) throws NobodyReads {
    Reading reading = reader.read(item, site);
    if (reading instanceof Refused refused) {
      notices.add(Notice.refused(reference, refused));
    } else if (reading instanceof Nothing nothing) {
      notices.add(Notice.nothing(reference, nothing.reason()));
    } else if (reading instanceof Accepted<?> accepted) {
      accepted(reference, accepted);
    }
  }

  @Override
  public void unreadable(String reference, Fault fault) {
    notices.add(Notice.refused(reference, null, List.of(fault)));
  }

  private void accepted(String reference, Accepted<?> accepted) throws NobodyReads {
    if (accepted.event() instanceof PostPublished published) {
      write(reference, PostKey.parse(accepted.key()), published);
    } else if (accepted.reason() != null) {
      notices.add(Notice.of(reference, accepted));
    } else {
      notices.add(
          Notice.refused(
              reference,
              accepted.key(),
              List.of(new Fault("", "a term, not a post", "give terms with --terms FILE"))));
    }
  }

  private void write(String reference, PostKey key, PostPublished published) throws NobodyReads {
    var provenance =
        new Provenance(
            reference,
            new Cause(Cause.Kind.POST, key.toString(), reference),
            Map.of(),
            references.glossary(key.site()).version(),
            Enricher.VERSION);
    output.write(enricher.enrich(key, published.post(), references, provenance).post());
  }
}
