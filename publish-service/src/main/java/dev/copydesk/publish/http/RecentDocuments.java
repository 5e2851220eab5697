package dev.copydesk.publish.http;

import dev.copydesk.publish.http.Documents.Document;
import dev.copydesk.publish.store.Moment;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were written at one moment of the feed, so that whoever asks for the same at that
 * moment costs next to nothing. Those that were asked for longest ago go first.
 */
final class RecentDocuments {
  private final long most;
  private final Map<Address, Document> documents = new LinkedHashMap<>(64, 0.75f, true);
  private Moment moment;
  private long bytes;

  /** What a document is asked for by. */
  record Address(String base, String path, String query) {}

  /** Keeps documents of {@code most} bytes in all. */
  RecentDocuments(long most, Moment moment) {
    this.most = most;
    this.moment = moment;
  }

  /** The document as it is at {@code now}; null when it is to be written. */
  synchronized @Nullable Document find(Address address, Moment now) {
    comeTo(now);
    return documents.get(address);
  }

  /** Keeps a document that was written at {@code then}. */
  synchronized void keep(Address address, Moment then, Document document) {
    comeTo(then);
    Document before = documents.put(address, document);
    bytes += document.body.length - (before == null ? 0 : before.body.length);
    Iterator<Document> oldest = documents.values().iterator();
    while (bytes > most && oldest.hasNext()) {
      bytes -= oldest.next().body.length;
      oldest.remove();
    }
  }

  /** Nothing that was withdrawn since is to be found. */
  private void comeTo(Moment other) {
    if (!other.equals(moment)) {
      documents.clear();
      bytes = 0;
      moment = other;
    }
  }
}
