package dev.copydesk.ingest.takedown;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.contract.event.TakeDown;
import dev.copydesk.ingest.kafka.EventLog;
import dev.copydesk.ingest.kafka.EventLog.Pending;
import dev.copydesk.ingest.kafka.Receipt;
import dev.copydesk.ingest.kafka.TakeDownReader;
import dev.copydesk.ingest.reading.Accepted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The posts that are taken down, as this node knows. Each is said on the log when this node hears
 * of it, and then every hour for as long as any topic may still have something of it: a topic lets
 * go of what is superseded only after it is written to again. For any number of threads.
 */
public final class TakeDowns implements TakeDownReader.Listener {
  private static final Duration AGAIN = Duration.ofHours(1);
  private static final Duration YOUNG = Duration.ofDays(10);

  private final Map<String, TakeDown> all = new ConcurrentSkipListMap<>();
  private final EventLog log;
  private final Clock clock;
  private Instant said = Instant.MIN;

  /** None, until they are heard of; they are said on {@code log}. */
  public TakeDowns(EventLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** The take-down that keeps {@code item} out. */
  public Optional<TakeDown> of(Accepted<?> item) {
    return item.topic().equals(Topics.POSTS) ? of(item.key()) : Optional.empty();
  }

  /** The take-down of the post {@code key}. */
  Optional<TakeDown> of(String key) {
    return Optional.ofNullable(all.get(key));
  }

  /** All of them, by key. */
  List<TakeDown> all() {
    return List.copyOf(all.values());
  }

  /** Takes a post down. Empty when the log did not confirm it: then it is to be asked again. */
  Optional<TakeDown> add(PostKey post, @Nullable String reason) {
    String key = post.toString();
    TakeDown takeDown = of(key).orElseGet(() -> TakeDown.of(post, clock.instant(), reason));
    if (!isWritten(log.append(Topics.TAKE_DOWNS, key, takeDown, context(post), null))) {
      return Optional.empty();
    }
    // From here on nothing of it gets in; what got in before is superseded by what is said now.
    all.put(key, takeDown);
    return send(takeDown).stream().allMatch(TakeDowns::isWritten)
        ? Optional.of(takeDown)
        : Optional.empty();
  }

  /** Lifts a take-down. False when the log did not confirm it. */
  boolean lift(PostKey post) {
    String key = post.toString();
    boolean written = isWritten(log.erase(Topics.TAKE_DOWNS, key, context(post)));
    if (written) {
      all.remove(key);
    }
    return written;
  }

  /** Says it to all who may hold something of the post. */
  public void say(TakeDown takeDown) {
    send(takeDown);
  }

  @Override
  public void heard(String key, @Nullable TakeDown takeDown, boolean isNew) {
    if (takeDown == null) {
      all.remove(key);
      return;
    }
    all.put(key, takeDown);
    if (isNew) {
      say(takeDown);
    }
  }

  @Override
  public void timeGoesBy() {
    Instant now = clock.instant();
    if (said.isBefore(now.minus(AGAIN))) {
      said = now;
      all.values().stream()
          .filter(each -> each.since().isAfter(now.minus(YOUNG)))
          .forEach(this::say);
    }
  }

  private List<Pending> send(TakeDown takeDown) {
    PostKey post = takeDown.key();
    String key = post.toString();
    EventContext context = context(post);
    return List.of(
        log.append(Topics.POSTS, key, PostRemoved.byTakeDown(post), context, null),
        log.erase(Topics.REJECTED, key, context));
  }

  private EventContext context(PostKey post) {
    Instant now = clock.instant();
    String id = "take-down/" + post + '@' + now;
    return new EventContext(id, "/copydesk/ingest", post.toString(), now, now, null, null);
  }

  private static boolean isWritten(Pending pending) {
    return pending.await() instanceof Receipt.Written;
  }
}
