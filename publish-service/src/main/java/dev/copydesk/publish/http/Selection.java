package dev.copydesk.publish.http;

import dev.copydesk.contract.event.FeedEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of the feed a stream's reader asks for.
 *
 * @param site host of a site; null for all
 */
record Selection(@Nullable String site) {
  /** What the reader is to be told of {@code entry}; empty when it is nothing to it. */
  Optional<FeedEntry> view(FeedEntry entry) {
    return site == null || site.equals(entry.site()) ? Optional.of(entry) : Optional.empty();
  }
}
