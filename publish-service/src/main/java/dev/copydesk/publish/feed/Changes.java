package dev.copydesk.publish.feed;

import java.util.List;

/**
 * What happened after a cursor.
 *
 * @param entries oldest first
 * @param next the cursor to go on from; the one that was asked for when there is nothing new
 */
public record Changes(List<PlacedEntry> entries, Cursor next) {
  public Changes {
    entries = List.copyOf(entries);
  }
}
