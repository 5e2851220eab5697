package dev.copydesk.standalone.takedown;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** A feed server's own copy of the feed. */
final class FeedPlace implements Place {
  private final URI server;
  private final String key;
  private final TakeDownClient client;
  private final BooleanSupplier wasInFeed;

  /**
   * The copy of {@code server}.
   *
   * @param wasInFeed whether the feed's topic had the post: then this server has to have heard that
   *     it is gone
   */
  FeedPlace(URI server, String key, TakeDownClient client, BooleanSupplier wasInFeed) {
    this.server = server;
    this.key = key;
    this.client = client;
    this.wasInFeed = wasInFeed;
  }

  @Override
  public String name() {
    return "feed.sqlite of " + server;
  }

  @Override
  public long look() {
    JsonNode traces = client.traces(server, key);
    long telling = traces.path("telling").asLong(1);
    boolean knows = traces.path("entries").asLong(0) > 0 || !wasInFeed.getAsBoolean();
    return telling == 0 && !(knows && traces.path("clean").asBoolean(false)) ? 1 : telling;
  }

  @Override
  public Optional<Instant> latest(Instant takenDown) {
    return Optional.empty();
  }
}
