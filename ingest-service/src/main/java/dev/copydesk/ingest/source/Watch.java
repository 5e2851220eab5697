package dev.copydesk.ingest.source;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Asks for what is new: what was modified, and what was published, since the site's own clock was
 * last read. What is scheduled is published without being modified.
 */
final class Watch {
  private static final int PAGE = 100;
  private static final int OVERLAP_SECONDS = 2;

  private final PoliteClient client;
  private final Ledger ledger;
  private final Reader reader;

  Watch(PoliteClient client, Ledger ledger, Reader reader) {
    this.client = client;
    this.ledger = ledger;
    this.reader = reader;
  }

  /** Takes in what is new on {@code shelf}; the first time, only notes from when on. */
  void look(Shelf shelf) throws IOException, InterruptedException {
    String name = "watched " + shelf.id();
    Optional<String> since = ledger.word(name);
    Instant now =
        since.isEmpty()
            ? client.get(shelf.list("_fields=id&page=1")).date()
            : news(shelf, Instant.parse(since.get()).minusSeconds(OVERLAP_SECONDS));
    if (now != null) {
      ledger.keep(name, now.toString());
    }
  }

  private Instant news(Shelf shelf, Instant since) throws IOException, InterruptedException {
    Answer first = all(shelf, "orderby=modified&order=asc&modified_after=" + since);
    all(shelf, "orderby=date&order=asc&after=" + since);
    Instant date = first.date();
    return date == null ? since.plusSeconds(OVERLAP_SECONDS) : date;
  }

  /** The first page's answer. */
  private Answer all(Shelf shelf, String query) throws IOException, InterruptedException {
    Answer first = client.get(shelf.list(query + shelf.whole()));
    List<JsonNode> items = first.list();
    take(shelf, items);
    for (int page = 2; items.size() == PAGE; page++) {
      items = client.get(shelf.list(query + "&page=" + page + shelf.whole())).list();
      take(shelf, items);
    }
    return first;
  }

  private void take(Shelf shelf, List<JsonNode> items) throws IOException {
    if (!items.isEmpty()) {
      reader.take(shelf, items, null, ledger.place(shelf.id()));
    }
  }
}
