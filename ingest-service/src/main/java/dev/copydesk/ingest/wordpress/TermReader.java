package dev.copydesk.ingest.wordpress;

import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.event.TermDeleted;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Faults;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.reading.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads a category, a tag or another term as WordPress's REST API gives it. */
final class TermReader {
  /** The term as it now is, or every fault. */
  Reading read(ObjectNode term, @Nullable String site) {
    Faults faults = new Faults();
    TermKey key = key(term, site, faults);
    String name = required(term, "name", faults);
    String slug = required(term, "slug", faults);
    Long parent =
        Php.absent(term.path("parent")) ? Long.valueOf(0) : Php.number(term.path("parent"));
    if (parent == null || parent < 0) {
      faults.add(
          "/parent", Faults.word(term.path("parent")), "send the id of the term above, or 0");
    }
    if (key == null || name == null || slug == null || parent == null || !faults.none()) {
      return faults.refused(key == null ? null : key.toString());
    }
    String url = Php.text(term.path("link"));
    return Accepted.term(
        new TermDefined(key.site(), key.taxonomy(), key.id(), name, slug, url, parent));
  }

  /** The notice that the term is gone, or every fault that stands in its way. */
  Reading removal(ObjectNode term, @Nullable String site) {
    Faults faults = new Faults();
    TermKey key = key(term, site, faults);
    return key == null ? faults.refused(null) : Accepted.term(TermDeleted.of(key));
  }

  private static @Nullable TermKey key(ObjectNode term, @Nullable String site, Faults faults) {
    Long id = Php.id(term.path("id"));
    if (id == null) {
      missing(term, "id", faults);
    }
    String taxonomy = Php.name(term.path("taxonomy"));
    if (taxonomy == null) {
      missing(term, "taxonomy", faults);
    }
    String host = site == null ? Site.of(term) : site;
    if (host == null) {
      faults.add(
          "/link",
          Faults.kind(term.path("link")) + " that names a site, nor does _links.self",
          "send the term's full address, https://…, or name the site in the query: ?site=HOST");
    }
    return id == null || taxonomy == null || host == null ? null : new TermKey(host, taxonomy, id);
  }

  private static @Nullable String required(ObjectNode term, String field, Faults faults) {
    String text = Php.text(term.path(field));
    if (text == null) {
      missing(term, field, faults);
    }
    return text;
  }

  private static void missing(ObjectNode term, String field, Faults faults) {
    String taxonomy = Objects.requireNonNullElse(Php.name(term.path("taxonomy")), TermKey.CATEGORY);
    faults.add(
        '/' + field,
        Faults.kind(term.path(field)),
        "send the whole term as WordPress's REST API gives it: "
            + RestApi.get(taxonomy, Php.id(term.path("id"))));
  }
}
