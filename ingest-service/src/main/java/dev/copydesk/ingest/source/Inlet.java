package dev.copydesk.ingest.source;

import dev.copydesk.ingest.auth.Caller;
import dev.copydesk.ingest.delivery.Delivery;
import dev.copydesk.ingest.delivery.Item;
import dev.copydesk.ingest.delivery.Origin;
import dev.copydesk.ingest.intake.Intake;
import dev.copydesk.ingest.intake.ItemReport;
import dev.copydesk.ingest.reading.Outcome;
import dev.copydesk.ingest.reading.Reading;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where what was read of a site goes in: through the same gate, and onto the same log, as what is
 * sent.
 *
 * @param site the site's name
 * @param events reads posts and terms, for a site
 * @param glossary reads glossary entries, for a site
 */
record Inlet(
    String site,
    Intake intake,
    BiFunction<JsonNode, String, Reading> events,
    BiFunction<JsonNode, String, Reading> glossary) {
  /**
   * Takes items in.
   *
   * @param cause why they were read again, when no one had said that they changed; null when they
   *     are news
   * @return how many were refused
   * @throws SourceUnavailable when the log did not confirm them all: none is to count as taken
   */
  long take(Shelf shelf, List<? extends JsonNode> items, @Nullable String cause)
      throws SourceUnavailable {
    if (items.isEmpty()) {
      return 0;
    }
    BiFunction<JsonNode, String, Reading> reader = shelf.kind().isGlossary() ? glossary : events;
    List<ItemReport> reports =
        intake.take(
            delivery(items, cause),
            new Caller(Set.of(site), null),
            item -> reader.apply(item, site));
    if (reports.stream().anyMatch(report -> report.outcome() == Outcome.UNAVAILABLE)) {
      throw new SourceUnavailable("the log did not confirm what was read of " + site);
    }
    return reports.stream().filter(report -> report.outcome() == Outcome.REFUSED).count();
  }

  private static Delivery delivery(List<? extends JsonNode> items, @Nullable String cause) {
    return new Delivery(
        true, true, items.stream().map(json -> new Item(origin(cause), "", json, null)).toList());
  }

  private static Origin origin(@Nullable String cause) {
    return Origin.of(UUID.randomUUID().toString(), null).because(cause);
  }
}
