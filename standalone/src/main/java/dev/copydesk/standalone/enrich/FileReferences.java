package dev.copydesk.standalone.enrich;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.GlossaryEvent;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.event.TermEvent;
import dev.copydesk.enrich.References;
import dev.copydesk.enrich.glossary.GlossaryIndex;
import dev.copydesk.ingest.glossary.GlossaryReader;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.reading.Refused;
import dev.copydesk.ingest.wordpress.WordPressReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Terms and glossary terms out of files. A glossary term that names no site holds on every site.
 * Confined to one thread.
 */
final class FileReferences implements References {
  private final Notices notices;
  private final GlossaryReader glossaryReader = new GlossaryReader();
  private final Map<TermKey, TermDefined> terms = new HashMap<>();
  private final List<JsonNode> glossary = new ArrayList<>();
  private final Map<String, GlossaryIndex> bySite = new HashMap<>();

  FileReferences(Notices notices) {
    this.notices = notices;
  }

  @Override
  public @Nullable TermDefined term(TermKey key) {
    return terms.get(key);
  }

  @Override
  public GlossaryIndex glossary(String site) {
    return bySite.computeIfAbsent(site, this::index);
  }

  /** Takes a term in; later ones of the same key take its place. */
  void addTerm(String reference, JsonNode item, WordPressReader reader, @Nullable String site) {
    Reading reading = reader.read(item, site);
    if (reading instanceof Accepted<?> accepted && accepted.event() instanceof TermEvent term) {
      term.fold(defined -> terms.put(term.key(), defined), deleted -> terms.remove(term.key()));
    } else if (reading instanceof Refused refused) {
      notices.add(Notice.refused(reference, refused));
    } else {
      notices.add(
          Notice.refused(
              reference,
              null,
              List.of(new Fault("", "no term", "give posts as FILE, and here terms only"))));
    }
  }

  /** Takes a glossary term in; later ones of the same key take its place. */
  void addGlossaryTerm(String reference, JsonNode item) {
    // Some site must be named for a term to be read; which one does not show in what is refused.
    if (glossaryReader.read(item, "localhost") instanceof Refused refused) {
      notices.add(Notice.refused(reference, null, refused.faults()));
    } else {
      glossary.add(item);
    }
  }

  private GlossaryIndex index(String site) {
    var index = new GlossaryIndex();
    for (JsonNode item : glossary) {
      if (glossaryReader.read(item, site) instanceof Accepted<?> accepted
          && accepted.site().equals(site)
          && accepted.event() instanceof GlossaryEvent event) {
        apply(event, index);
      }
    }
    return index;
  }

  private static void apply(GlossaryEvent event, GlossaryIndex index) {
    event
        .<Runnable>fold(
            defined -> () -> index.put(defined), deleted -> () -> index.remove(deleted.key()))
        .run();
  }
}
