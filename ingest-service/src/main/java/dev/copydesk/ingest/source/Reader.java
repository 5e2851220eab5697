package dev.copydesk.ingest.source;

import dev.copydesk.ingest.source.Ledger.Entry;
import dev.copydesk.ingest.source.Ledger.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the whole of a collection in the order of ids, and takes in what is not as it was. Where it
 * is, is noted with each window of ids, so that a reader that is killed reads one window again.
 */
final class Reader {
  private final PoliteClient client;
  private final Ledger ledger;
  private final Inlet inlet;
  private final GlossaryEntries entries;
  private final Status status;
  private final Windows windows;

  Reader(PoliteClient client, Ledger ledger, Inlet inlet, GlossaryEntries entries, Status status) {
    this.client = client;
    this.ledger = ledger;
    this.inlet = inlet;
    this.entries = entries;
    this.status = status;
    this.windows = new Windows(client, ledger);
  }

  /** What goes on meanwhile, after each page. */
  @FunctionalInterface
  interface Meanwhile {
    void run() throws IOException, InterruptedException;
  }

  /**
   * Reads all of {@code shelf}, or the rest of it; at the end, looks after what was not met.
   *
   * @param meanwhile runs between pages
   */
  void read(Shelf shelf, Meanwhile meanwhile) throws IOException, InterruptedException {
    Place at = begun(shelf);
    long met = ledger.met(shelf.id(), at.pass());
    var listing = new Listing(client, shelf, at.last(), met);
    status.begin(shelf, at.pass(), met);
    for (List<Long> ids = listing.next(); !ids.isEmpty(); ids = listing.next()) {
      at = windows(shelf, ids, at);
      status.advance(ids.size(), listing.total());
      meanwhile.run();
    }
    new Vanished(client, ledger, inlet, status).look(shelf, at.pass());
    ledger.move(shelf.id(), new Place(at.pass(), at.last(), true));
  }

  /** Takes in those of {@code items} that are not as they were. */
  void take(Shelf shelf, List<JsonNode> items, @Nullable String cause, Place at)
      throws IOException {
    Map<Long, Entry> read = new LinkedHashMap<>();
    List<JsonNode> changed = new ArrayList<>();
    for (JsonNode item : items) {
      long id = item.path("id").asLong(0);
      Entry now = new Entry(Fingerprint.of(item), note(shelf, item));
      Optional<Entry> before = ledger.entry(shelf.id(), id);
      if (before.isEmpty() || !before.get().print().equals(now.print())) {
        before
            .filter(entry -> !entry.note().equals(now.note()))
            .ifPresent(entry -> changed.add(left(shelf, id, entry)));
        changed.add(told(shelf, item));
      }
      read.put(id, now);
    }
    status.took(changed.size(), inlet.take(shelf, changed, cause), cause);
    ledger.settle(shelf.id(), read, at);
  }

  /** Where the reading goes on, or a new one begins. */
  private Place begun(Shelf shelf) throws IOException {
    Place at = ledger.place(shelf.id());
    if (!at.done()) {
      return at;
    }
    Place first = new Place(at.pass() + 1, 0, false);
    ledger.move(shelf.id(), first);
    return first;
  }

  private Place windows(Shelf shelf, List<Long> ids, Place from)
      throws IOException, InterruptedException {
    Place at = from;
    for (Windows.Window window : windows.read(shelf, ids)) {
      at = new Place(from.pass(), window.last(), false);
      if (window.unchanged()) {
        ledger.meet(shelf.id(), window.first(), at);
      } else {
        take(shelf, window.items(), from.pass() == 1 ? "backfill" : "reconcile", at);
        windows.remember(shelf, window);
      }
    }
    return at;
  }

  private JsonNode told(Shelf shelf, JsonNode item) {
    return shelf.kind().isGlossary() ? entries.entry(shelf, item) : item;
  }

  private JsonNode left(Shelf shelf, long id, Entry before) {
    return GlossaryEntries.removal(shelf, id, before.note());
  }

  private String note(Shelf shelf, JsonNode item) {
    return shelf.kind().isGlossary() ? entries.language(item) : "";
  }
}
