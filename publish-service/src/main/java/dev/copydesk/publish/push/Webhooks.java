package dev.copydesk.publish.push;

import dev.copydesk.publish.feed.Changes;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.PlacedEntry;
import dev.copydesk.publish.store.FeedStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells programs of each change, one after the other, until they say that they have it. A program
 * that is out of reach is waited for. A message that it will not take does not hold up what is said
 * of other posts: it is owed, and what is said of the same post waits behind it. Who takes nothing
 * for days, or far too little, is told no more until an operator says so.
 */
final class Webhooks {
  /** Times that a message is tried before others go ahead. */
  static final int PATIENT = 3;

  /** Messages that may be owed. */
  static final int MOST_OWED = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
  private static final long ANY_BYTES = 1;

  private final List<Endpoint> endpoints;
  private final FeedStore store;
  private final Standings standings;
  private final Dispatcher dispatcher;
  private final Clock clock;

  Webhooks(
      List<Endpoint> endpoints,
      FeedStore store,
      Standings standings,
      Dispatcher dispatcher,
      Clock clock) {
    this.endpoints = List.copyOf(endpoints);
    this.store = store;
    this.standings = standings;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  /** Sends each endpoint that waits for nothing what it does not have. */
  void round() {
    for (Endpoint each : endpoints) {
      if (dispatcher.isFreeFor(each.name())) {
        serve(each);
      }
    }
  }

  private void serve(Endpoint endpoint) {
    Instant now = clock.instant();
    Standing standing = standing(endpoint);
    if (standing.paused() != null) {
      return;
    }
    Optional<Owed> owed = standings.due(endpoint.name(), now);
    if (owed.isPresent()) {
      redeem(endpoint, owed.get());
    } else if (!standing.due().isAfter(now)) {
      goOn(endpoint, standing);
    }
  }

  /** Where it stands; at the start of the feed when that is another one than it was. */
  Standing standing(Endpoint endpoint) {
    Cursor end = store.end();
    Standing standing = standings.of(endpoint.name(), end, clock.instant());
    if (!standing.at().feed().equals(end.feed())) {
      Cursor start = Cursor.start(end.feed(), end.offsets().size());
      standings.move(endpoint.name(), start, clock.instant());
      return standings.of(endpoint.name(), end, clock.instant());
    }
    return standing;
  }

  private void goOn(Endpoint endpoint, Standing standing) {
    Cursor end = store.end();
    Cursor at = standing.at();
    Changes changes = changes(endpoint, at);
    while (changes.entries().isEmpty() && !changes.next().equals(at)) {
      at = changes.next();
      changes = changes(endpoint, at);
    }
    if (changes.entries().isEmpty()) {
      skipTo(endpoint, standing, end);
      return;
    }
    PlacedEntry entry = changes.entries().get(0);
    Cursor after = changes.next();
    if (standings.owes(endpoint.name(), entry.entry().id())) {
      standings.owe(endpoint.name(), entry, 0, clock.instant());
      standings.move(endpoint.name(), after, clock.instant());
      dispatcher.wake();
    } else {
      send(endpoint, entry, reply -> replied(endpoint, standing, new Next(entry, after), reply));
    }
  }

  /** What comes next, and where an endpoint stands that has it. */
  private record Next(PlacedEntry entry, Cursor after) {}

  private void skipTo(Endpoint endpoint, Standing standing, Cursor end) {
    if (!standing.at().equals(end)) {
      standings.move(endpoint.name(), end, clock.instant());
    }
  }

  private Changes changes(Endpoint endpoint, Cursor since) {
    return store.read(reader -> reader.changes(endpoint.filter(), since, 1, ANY_BYTES));
  }

  private void send(Endpoint to, PlacedEntry entry, Consumer<Reply> then) {
    String feed = store.end().feed();
    dispatcher.send(to.name(), to.message(feed, entry, clock.instant()), then);
  }

  private void replied(Endpoint endpoint, Standing standing, Next next, Reply reply) {
    String name = endpoint.name();
    Instant now = clock.instant();
    int failures = standing.failures() + 1;
    Optional<Instant> again = Retries.next(failures, now);
    if (reply.isGood()) {
      standings.move(name, next.after, now);
    } else if (reply.isGone() || again.isEmpty()) {
      pause(name, reply);
    } else if (failures >= PATIENT && reply.isOfTheMessage()) {
      standings.owe(name, next.entry, failures, again.get());
      standings.move(name, next.after, now);
      if (standings.count(name) > MOST_OWED) {
        pause(name, reply);
      }
    } else {
      standings.wait(name, again.get());
    }
  }

  private void redeem(Endpoint endpoint, Owed owed) {
    Optional<PlacedEntry> entry = entry(endpoint, owed);
    if (entry.isEmpty()) {
      // A later one says all that it said.
      standings.pay(owed);
      dispatcher.wake();
      return;
    }
    send(endpoint, entry.get(), reply -> redeemed(owed, reply));
  }

  private void redeemed(Owed owed, Reply reply) {
    Instant now = clock.instant();
    Optional<Instant> again = Retries.next(owed.failures() + 1, now);
    if (reply.isGood()) {
      standings.pay(owed);
    } else if (reply.isGone() || again.isEmpty()) {
      pause(owed.endpoint(), reply);
    } else {
      standings.defer(owed, again.get());
    }
  }

  private Optional<PlacedEntry> entry(Endpoint endpoint, Owed owed) {
    Cursor there = store.end().at(owed.partition(), owed.offset());
    return changes(endpoint, there).entries().stream()
        .filter(each -> each.partition() == owed.partition() && each.offset() == owed.offset())
        .findFirst();
  }

  private void pause(String name, Reply reply) {
    LOG.warn("webhook {} is paused: {}", name, reply.words());
    standings.pause(name, reply.words());
  }
}
