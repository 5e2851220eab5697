package dev.copydesk.publish.push;

import dev.copydesk.publish.feed.Changes;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.Filter;
import dev.copydesk.publish.push.FeedTopics.Topic;
import dev.copydesk.publish.store.FeedStore;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WebSub hub for this node's feeds (W3C Recommendation). Its queue is the feed itself: of each
 * subscriber it is kept up to where they know, so nothing is queued that could be lost, and who was
 * away gets what is new once.
 */
final class Hub {
  private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
  private static final long ANY_BYTES = 1;

  private final FeedStore store;
  private final FeedTopics topics;
  private final Subscriptions subscriptions;
  private final Dispatcher dispatcher;
  private final Clock clock;
  private final Supplier<String> challenges;

  Hub(
      FeedStore store,
      FeedTopics topics,
      Subscriptions subscriptions,
      Dispatcher dispatcher,
      Clock clock,
      Supplier<String> challenges) {
    this.store = store;
    this.topics = topics;
    this.subscriptions = subscriptions;
    this.dispatcher = dispatcher;
    this.clock = clock;
    this.challenges = challenges;
  }

  /** Verifies what was asked for, and tells who does not know everything. */
  void round() {
    Instant now = clock.instant();
    subscriptions.expire(now);
    for (Intent each : subscriptions.intents(2 * Dispatcher.MOST_AT_ONCE)) {
      if (dispatcher.isFreeFor(each)) {
        verify(each);
      }
    }
    Map<Stand, News> known = new HashMap<>();
    for (Subscriber each : subscriptions.due(now, store.end(), 2 * Dispatcher.MOST_AT_ONCE)) {
      if (dispatcher.isFreeFor(receiver(each))) {
        tell(each, known.computeIfAbsent(new Stand(each.at(), each.topic()), this::news));
      }
    }
  }

  private void verify(Intent intent) {
    String challenge = challenges.get();
    dispatcher.send(
        intent,
        Messages.verification(intent, challenge),
        reply -> answered(intent, challenge, reply));
  }

  private void answered(Intent intent, String challenge, Reply reply) {
    boolean isMeant = reply.isGood() && reply.body().equals(challenge);
    if (isMeant && intent.subscribes()) {
      subscriptions.begin(intent, store.end(), clock.instant());
    } else if (isMeant) {
      subscriptions.end(intent);
    } else {
      LOG.info("{} of {} was not confirmed: {}", intent.mode(), intent.topic(), reply.words());
    }
    subscriptions.settle(intent);
  }

  /** Where a subscriber stands, and what of: all who stand there get the same. */
  private record Stand(Cursor at, Topic topic) {}

  /**
   * What they are to be told.
   *
   * @param content null where nothing of what they asked for is new
   */
  private record News(Cursor at, @Nullable Content content) {}

  private News news(Stand stand) {
    Cursor end = store.end();
    if (stand.at.feed().equals(end.feed()) && !isNew(stand)) {
      return new News(end, null);
    }
    Content content = topics.read(stand.topic);
    return new News(content.at(), content);
  }

  private boolean isNew(Stand stand) {
    Filter filter = Filter.of(Form.parse(stand.topic.query().replaceFirst("^\\?", "")));
    Cursor at = stand.at;
    while (true) {
      Cursor since = at;
      Changes changes = store.read(reader -> reader.changes(filter, since, 1, ANY_BYTES));
      if (!changes.entries().isEmpty()) {
        return true;
      }
      if (changes.next().equals(at)) {
        return false;
      }
      at = changes.next();
    }
  }

  private void tell(Subscriber subscriber, News news) {
    if (news.content == null) {
      subscriptions.told(subscriber, news.at, clock.instant());
      return;
    }
    dispatcher.send(
        receiver(subscriber),
        Messages.news(subscriber, news.content),
        reply -> replied(subscriber, news.at, reply));
  }

  private void replied(Subscriber subscriber, Cursor at, Reply reply) {
    Instant now = clock.instant();
    if (reply.isGood()) {
      subscriptions.told(subscriber, at, now);
    } else if (reply.isGone()) {
      subscriptions.end(subscriber);
    } else {
      LOG.info("{} was not told of {}: {}", subscriber.id(), subscriber.topic(), reply.words());
      Retries.next(subscriber.failures() + 1, now)
          .ifPresentOrElse(
              again -> subscriptions.missed(subscriber, again), () -> giveUp(subscriber, reply));
    }
  }

  private void giveUp(Subscriber subscriber, Reply reply) {
    subscriptions.end(subscriber);
    String reason = "for days it could not be told: " + reply.words();
    dispatcher.send(receiver(subscriber), Messages.denial(subscriber, reason), any -> {});
  }

  private static Object receiver(Subscriber subscriber) {
    return subscriber.id();
  }
}
