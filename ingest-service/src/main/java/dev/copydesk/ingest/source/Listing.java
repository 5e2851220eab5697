package dev.copydesk.ingest.source;

import java.io.IOException;
import java.util.List;

/**
 * The ids of a collection in rising order, page by page. Pages are found by their place, and places
 * shift while posts come and go; so each page must begin at or before the last id that is known,
 * else something between them was skipped, and the page before is asked for.
 */
final class Listing {
  private static final int PAGE = 100;

  private final PoliteClient client;
  private final Shelf shelf;
  private long last;
  private long met;
  private long total;

  /**
   * The ids above {@code last}.
   *
   * @param met about how many there are up to that one
   */
  Listing(PoliteClient client, Shelf shelf, long last, long met) {
    this.client = client;
    this.shelf = shelf;
    this.last = last;
    this.met = met;
  }

  /** The next ids, at most {@value #PAGE}; empty at the end. */
  List<Long> next() throws IOException, InterruptedException {
    while (true) {
      long offset = Math.max(0, met - 1);
      List<Long> ids = page(offset);
      boolean gap = offset > 0 && (ids.isEmpty() || ids.get(0) > last);
      List<Long> more = ids.stream().filter(id -> id > last).toList();
      if (gap) {
        met = Math.max(0, offset - PAGE / 2);
      } else if (more.isEmpty() && ids.size() == PAGE) {
        met = offset + PAGE;
      } else {
        return advanced(offset + ids.size(), more);
      }
    }
  }

  /** How many ids there are in all, as the site counts. */
  long total() {
    return total;
  }

  private List<Long> advanced(long to, List<Long> ids) {
    met = to;
    last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
    return ids;
  }

  private List<Long> page(long offset) throws IOException, InterruptedException {
    Answer answer = client.get(shelf.list("_fields=id&orderby=id&order=asc&offset=" + offset));
    total = answer.total();
    return answer.ids();
  }
}
