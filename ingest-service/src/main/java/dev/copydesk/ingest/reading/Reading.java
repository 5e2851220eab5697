package dev.copydesk.ingest.reading;

/** What one item turned out to be. Nothing in it is private. */
public sealed interface Reading permits Accepted, Nothing, Refused {
  /** The same reading of an item that stands at {@code path} in something larger. */
  default Reading under(String path) {
    return this;
  }
}
