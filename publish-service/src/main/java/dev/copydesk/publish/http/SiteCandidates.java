package dev.copydesk.publish.http;

import dev.copydesk.contract.Json;
import dev.copydesk.kit.http.Problem;
import dev.copydesk.publish.feed.SiteCandidate;
import dev.copydesk.publish.feed.WantedCandidates;
import dev.copydesk.publish.store.FeedReader;
import dev.copydesk.publish.store.FeedStore;
import dev.copydesk.publish.store.Moment;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * What sites' posts propose for their glossaries. Of a large site that takes a while, so one is
 * worked out at a time, whoever asks, and kept until anything happens; few may wait for theirs.
 */
final class SiteCandidates {
  /** Each that waits has a thread, which the feed needs too. */
  static final int MOST_AT_ONCE = 10;

  private static final int MOST_KEPT = 50;

  private final FeedStore store;
  private final Map<WantedCandidates, Representation> kept = new HashMap<>();
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);
  private Moment moment;

  SiteCandidates(FeedStore store) {
    this.store = store;
    this.moment = store.moment();
  }

  void answer(Context context) {
    WantedCandidates wanted = Query.of(context).candidates();
    if (!free.tryAcquire()) {
      context.header("Retry-After", "5");
      throw Problem.of(503, "Busy", MOST_AT_ONCE + " ask for candidates already; try again.")
          .asException();
    }
    try {
      read(wanted).answer(context);
    } finally {
      free.release();
    }
  }

  private synchronized Representation read(WantedCandidates wanted) {
    Moment now = store.moment();
    if (!now.equals(moment) || kept.size() >= MOST_KEPT) {
      kept.clear();
      moment = now;
    }
    return kept.computeIfAbsent(wanted, this::work);
  }

  private Representation work(WantedCandidates wanted) {
    Found found = store.read(reader -> found(reader, wanted));
    var body = Json.MAPPER.writeValueAsBytes(new Answer(wanted.site(), found.candidates));
    return new Representation("application/json", body, found.modified);
  }

  private static Found found(FeedReader reader, WantedCandidates wanted) {
    return new Found(reader.candidates(wanted), reader.modified());
  }

  private record Found(List<SiteCandidate> candidates, Instant modified) {}

  private record Answer(String site, List<SiteCandidate> candidates) {}
}
