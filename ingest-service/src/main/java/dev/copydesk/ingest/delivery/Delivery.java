package dev.copydesk.ingest.delivery;

import java.util.List;

/**
 * What one request brought.
 *
 * @param batch whether it may hold any number of items, and so is answered item by item
 * @param readable whether it was JSON at all; if not, its one item says what is wrong
 * @param items in the order in which they were sent
 */
public record Delivery(boolean batch, boolean readable, List<Item> items) {
  public Delivery {
    items = List.copyOf(items);
  }
}
