package dev.copydesk.publish.http;

import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.FeedPage;
import dev.copydesk.publish.feed.Wanted;
import dev.copydesk.publish.format.Atom;
import dev.copydesk.publish.format.Channel;
import dev.copydesk.publish.format.Format;
import dev.copydesk.publish.format.JsonFeed;
import dev.copydesk.publish.format.Rss;
import dev.copydesk.publish.store.FeedStore;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The feed's documents, the same for whoever asks and for whoever subscribed. */
final class Documents {
  /** In which format which address is. */
  static final Map<String, Format> FORMATS =
      Map.of(
          Addresses.JSON,
          new JsonFeed(),
          Addresses.ATOM,
          Atom.ofPosts(),
          Addresses.RSS,
          new Rss(),
          Addresses.CHANGES,
          Atom.ofChanges());

  private final FeedStore store;
  private final Addresses addresses;

  Documents(FeedStore store, Addresses addresses) {
    this.store = store;
    this.addresses = addresses;
  }

  /** What a reader at {@code base} finds at {@code path}. */
  Document read(String base, String path, Format format, Query query) {
    int size = query.limit(20, 100);
    Cursor before = query.cursor("before", store.end());
    var wanted = new Wanted(query.filter(), query.words());
    var found = store.read(reader -> new Found(reader.page(wanted, before, size), reader.end()));
    Channel channel = addresses.channel(base, path, query, found.page.next());
    byte[] body = format.write(channel, found.page);
    return new Document(channel, body, found.page.modified(), found.end);
  }

  private record Found(FeedPage page, Cursor end) {}

  /** One document, and the end of the feed when it was read. */
  static final class Document {
    final byte[] body;
    final Instant modified;
    final Cursor at;
    private final Channel channel;

    private Document(Channel channel, byte[] body, Instant modified, Cursor at) {
      this.channel = channel;
      this.body = body;
      this.modified = modified;
      this.at = at;
    }

    /** What leads to itself and to its hub (RFC 8288); null where there is no hub. */
    @Nullable String links() {
      return channel.hub() == null
          ? null
          : "<" + channel.hub() + ">; rel=\"hub\", <" + channel.self() + ">; rel=\"self\"";
    }
  }
}
