package dev.copydesk.publish.http;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.feed.Changes;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.Filter;
import dev.copydesk.publish.feed.PlacedEntry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a stream sends at a place of the feed, as Server-Sent Events. Every stream that stands there
 * and asks for the same sends the very same bytes.
 */
final class Chunk {
  private static final String REMOVED = "event: removed\n";

  private final byte[] bytes;
  private final Cursor next;

  private Chunk(byte[] bytes, Cursor next) {
    this.bytes = bytes;
    this.next = next;
  }

  /** Not to be changed; empty where nothing that is asked for stands there. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the stream goes on; the place itself when nothing is new. */
  Cursor next() {
    return next;
  }

  /** Nothing is new at {@code cursor}. */
  static Chunk nothing(Cursor cursor) {
    return new Chunk(new byte[0], cursor);
  }

  /** What {@code filter} sees of the changes, each entry with the cursor after it. */
  static Chunk of(Cursor since, Changes changes, Filter filter) {
    var frames = new ByteArrayOutputStream();
    Cursor at = since;
    for (PlacedEntry placed : changes.entries()) {
      Cursor after = at.after(placed);
      filter.view(placed.entry()).ifPresent(entry -> write(frames, entry, after));
      at = after;
    }
    return new Chunk(frames.toByteArray(), changes.next());
  }

  private static void write(ByteArrayOutputStream frames, FeedEntry entry, Cursor after) {
    frames.writeBytes(utf8((entry.post() == null ? REMOVED : "") + "id: " + after + "\ndata: "));
    frames.writeBytes(Json.MAPPER.writeValueAsBytes(entry));
    frames.writeBytes(utf8("\n\n"));
  }

  /**
   * Tells a reader that the place it came with is not of this feed: what it has is to be forgotten,
   * and read again from {@code start}, where this stream goes on.
   */
  static Chunk reset(Cursor start) {
    byte[] why =
        Json.MAPPER.writeValueAsBytes(
            Map.of(
                "reason", "the cursor is not of the feed as it now is", "start", start.toString()));
    String data = new String(why, StandardCharsets.UTF_8);
    return new Chunk(utf8("event: reset\nid: " + start + "\ndata: " + data + "\n\n"), start);
  }

  /** Tells a reader where it stands; readers keep it without a word to whom they serve. */
  static Chunk place(Cursor cursor) {
    return new Chunk(utf8(":\nid: " + cursor + "\n\n"), cursor);
  }

  /** A sign of life. */
  static Chunk sign(Cursor cursor) {
    return new Chunk(utf8(":\n\n"), cursor);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
