package dev.copydesk.publish.http;

import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.FeedPage;
import dev.copydesk.publish.feed.Wanted;
import dev.copydesk.publish.format.Atom;
import dev.copydesk.publish.format.Channel;
import dev.copydesk.publish.format.Format;
import dev.copydesk.publish.format.JsonFeed;
import dev.copydesk.publish.format.Rss;
import dev.copydesk.publish.http.RecentDocuments.Address;
import dev.copydesk.publish.store.FeedStore;
import dev.copydesk.publish.store.Moment;
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

  /** What a newest page has at the most: readers of feeds give up on much more. */
  static final int MOST_BYTES = 512 << 10;

  /** What is kept of what was written, in bytes, unpacked: a hundred pages of a usual size. */
  private static final long MOST_KEPT = 8 << 20;

  private final FeedStore store;
  private final Addresses addresses;
  private final RecentDocuments recent;

  Documents(FeedStore store, Addresses addresses) {
    this.store = store;
    this.addresses = addresses;
    this.recent = new RecentDocuments(MOST_KEPT, store.moment());
  }

  /**
   * What a reader at {@code base} finds at {@code path}. A newest page that would be too large has
   * fewer posts.
   */
  Document read(String base, String path, Format format, Query query) {
    Moment now = store.moment();
    Cursor before = query.cursor("before", now.end());
    var address =
        new Address(
            base, path, before == null ? query.ofNewest() : query.ofOlder(before.toString()));
    int size = query.limit(20, 100);
    Document known = recent.find(address, now);
    if (known != null) {
      return known;
    }
    Document written = write(address, format, query, before, size);
    recent.keep(address, new Moment(written.at, now.kept()), written);
    return written;
  }

  private Document write(
      Address address, Format format, Query query, @Nullable Cursor before, int most) {
    int size = most;
    while (true) {
      Found found = find(query, before, size);
      Channel channel = addresses.channel(address.base(), address.path(), query, found.page.next());
      byte[] body = format.write(channel, found.page);
      int posts = found.page.posts().size();
      if (before != null || body.length <= MOST_BYTES || posts <= 1) {
        return new Document(
            channel,
            body,
            new Representation(format.mediaType(), body, found.page.modified()),
            found.end);
      }
      size = (int) Math.max(1, Math.min(posts - 1, (long) posts * MOST_BYTES / body.length));
    }
  }

  private Found find(Query query, @Nullable Cursor before, int size) {
    var wanted = new Wanted(query.filter(), query.words());
    return store.read(reader -> new Found(reader.page(wanted, before, size), reader.end()));
  }

  private record Found(FeedPage page, Cursor end) {}

  /** One document, and the end of the feed when it was read. */
  static final class Document {
    final byte[] body;
    final Representation representation;
    final Cursor at;
    private final Channel channel;

    private Document(Channel channel, byte[] body, Representation representation, Cursor at) {
      this.channel = channel;
      this.body = body;
      this.representation = representation;
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
