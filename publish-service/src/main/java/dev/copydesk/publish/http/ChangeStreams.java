package dev.copydesk.publish.http;

import dev.copydesk.kit.http.Problem;
import dev.copydesk.kit.http.ProblemException;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.Filter;
import dev.copydesk.publish.http.ChangeStream.Place;
import dev.copydesk.publish.store.FeedStore;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Every open stream of changes. None holds a thread, and none a queue: a stream knows its place in
 * the feed and reads on from the store when its reader can take more. A reader that takes nothing
 * from one heartbeat to the next is cut off; the last id that it got is where it can go on.
 */
public final class ChangeStreams implements AutoCloseable {
  private static final int MOST_AT_ONCE = 16;
  private static final long BYTES_AT_ONCE = 64 << 10;

  private final FeedStore store;
  private final int most;
  private final Set<ChangeStream> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean woken = new AtomicBoolean();
  // Entries may still be written when the streams have ended: nobody is to be told of them.
  private final ScheduledExecutorService worker =
      new ScheduledThreadPoolExecutor(
          1, work -> new Thread(work, "streams"), new ThreadPoolExecutor.DiscardPolicy());

  private final ScheduledFuture<?> beating;

  /**
   * No streams yet.
   *
   * @param most how many may be open at once
   * @param heartbeat how often a reader hears something, at the least
   */
  public ChangeStreams(FeedStore store, int most, Duration heartbeat, MeterRegistry meters) {
    this.store = store;
    this.most = most;
    Gauge.builder("copydesk.publish.streams", open, Set::size)
        .description("Open streams of changes")
        .register(meters);
    long millis = heartbeat.toMillis();
    beating = worker.scheduleAtFixedRate(this::beat, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** To be called when entries were written to the store; does not block. */
  public void wake() {
    if (woken.compareAndSet(false, true)) {
      worker.execute(this::goOn);
    }
  }

  /** Ends every stream, while the server that answers them still can. */
  @Override
  public void close() {
    beating.cancel(false);
    worker.shutdown();
    open.forEach(ChangeStream::end);
  }

  /** Answers the request with {@code opening} and what happens after it, until either ends it. */
  void open(Context context, Chunk opening, Filter filter) throws IOException {
    if (worker.isShutdown()) {
      throw refusal(context, "Stopping", "This node stops");
    }
    if (open.size() >= most) {
      throw refusal(context, "Too many streams", most + " streams are open, as many as may be");
    }
    open.add(ChangeStream.answer(context, opening, filter, this::read, open::remove));
  }

  private static ProblemException refusal(Context context, String title, String why) {
    context.header("Retry-After", "5");
    return Problem.of(503, title, why + "; go on at another node, or here in a while.")
        .asException();
  }

  /** Most streams stand at the same place: what comes after it is read once for all of them. */
  private void goOn() {
    woken.set(false);
    Map<Place, Chunk> known = new HashMap<>();
    Function<Place, Chunk> read = place -> known.computeIfAbsent(place, this::read);
    open.forEach(stream -> stream.goOn(read));
  }

  private void beat() {
    open.forEach(ChangeStream::beat);
  }

  private Chunk read(Place place) {
    Cursor since = place.cursor();
    return Chunk.of(
        since,
        store.read(reader -> reader.changes(since, MOST_AT_ONCE, BYTES_AT_ONCE)),
        place.filter());
  }
}
