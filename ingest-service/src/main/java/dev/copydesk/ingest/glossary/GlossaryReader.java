package dev.copydesk.ingest.glossary;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDeleted;
import dev.copydesk.contract.post.Mention.Zone;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Faults;
import dev.copydesk.ingest.reading.Reading;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one glossary term: {@code id, site, language, term, aliases, definition, url, flags, zones,
 * skip, deleted}, of which only {@code term} must be there. Where a list is wanted a text will do,
 * its parts set apart by {@code |}, and an empty text is as good as none, so that a table's row
 * reads like an object. Never throws for what was sent.
 */
public final class GlossaryReader {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "site",
          "language",
          "term",
          "aliases",
          "definition",
          "url",
          "flags",
          "zones",
          "skip",
          "deleted");

  /**
   * What the item is.
   *
   * @param site the site of a term that names none; null where it must name one
   */
  public Reading read(JsonNode item, @Nullable String site) {
    if (!(item instanceof ObjectNode object)) {
      return Faults.one(
          "", Faults.kind(item), "send one glossary term as an object: {\"term\": \"…\"}");
    }
    Faults faults = new Faults();
    Fields fields = new Fields(object, faults);
    fields.refuseOthersThan(FIELDS);
    GlossaryKey key = key(fields, site);
    return fields.flag("deleted") ? removal(key, faults) : definition(key, fields, faults);
  }

  private static Reading removal(@Nullable GlossaryKey key, Faults faults) {
    return key == null || !faults.none()
        ? faults.refused(key == null ? null : key.toString())
        : Accepted.glossary(new GlossaryTermDeleted(key.id(), key.site(), key.language()));
  }

  private static Reading definition(@Nullable GlossaryKey key, Fields fields, Faults faults) {
    String term = fields.text("term", 200);
    if (term == null && faults.none()) {
      faults.add("/term", "nothing", "send the term's canonical form, or \"deleted\": true");
    }
    List<String> aliases = fields.texts("aliases", 200);
    String definition = fields.text("definition", 20_000);
    String url = fields.address("url");
    Set<GlossaryTermDefined.Flag> flags = fields.flags();
    Set<Zone> zones = fields.zones("zones");
    Set<Zone> skip = fields.zones("skip");
    if (key == null || term == null || !faults.none()) {
      return faults.refused(key == null ? null : key.toString());
    }
    return Accepted.glossary(
        new GlossaryTermDefined(
                key.id(), key.site(), key.language(), term, aliases, definition, url, flags)
            .in(zones, skip));
  }

  /** The key, or null with the faults that stand in its way. */
  private static @Nullable GlossaryKey key(Fields fields, @Nullable String site) {
    String id = fields.text("id", 200);
    String term = fields.text("term", 200);
    if (id == null && term != null) {
      id = Slug.of(term);
    }
    String language = fields.language("language", GlossaryKey.ANY_LANGUAGE);
    String host = fields.site("site", site);
    if (id == null) {
      fields.fault("term", "send the term's canonical form, or its id");
    }
    return id == null || host == null || language == null
        ? null
        : new GlossaryKey(host, language, id);
  }
}
