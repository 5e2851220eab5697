package dev.copydesk.publish.push;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what is to be sent whenever something happened, and once a second, and sends some of it
 * at once, to each receiver one after the other. Everything but the waiting is done on one thread.
 */
final class Dispatcher implements AutoCloseable {
  /** Messages that may be on their way at once. */
  static final int MOST_AT_ONCE = 64;

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

  private final Courier courier;
  private final Map<Object, Future<?>> busy = new HashMap<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final ScheduledExecutorService worker =
      new ScheduledThreadPoolExecutor(
          1, work -> new Thread(work, "push"), new ThreadPoolExecutor.DiscardPolicy());
  private Runnable round = () -> {};
  private @Nullable ScheduledFuture<?> looking;

  Dispatcher(Courier courier) {
    this.courier = courier;
  }

  /** Begins to call {@code round}, which sends what it finds. */
  void start(Runnable round) {
    this.round = round;
    long millis = LOOKS_EVERY.toMillis();
    looking = worker.scheduleWithFixedDelay(this::look, 0, millis, TimeUnit.MILLISECONDS);
  }

  /** Something may be to be sent; does not block. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      worker.execute(this::look);
    }
  }

  /** Whether something can be sent to {@code receiver} now. For the round. */
  boolean isFreeFor(Object receiver) {
    return busy.size() < MOST_AT_ONCE && !busy.containsKey(receiver);
  }

  /** Sends {@code request}, and then goes on with what came of it. For the round. */
  void send(Object receiver, HttpRequest request, Consumer<Reply> then) {
    // Even an immediate reply waits until this thread is done here.
    busy.put(
        receiver,
        courier
            .send(request)
            .exceptionally(failure -> Reply.none(failure.toString()))
            .thenAccept(reply -> worker.execute(() -> goOn(receiver, reply, then))));
  }

  @Override
  public void close() {
    if (looking != null) {
      looking.cancel(false);
    }
    worker.shutdown();
    courier.close();
    try {
      if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("what is sent to subscribers did not come to an end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void goOn(Object receiver, Reply reply, Consumer<Reply> then) {
    busy.remove(receiver);
    guarded(() -> then.accept(reply));
    wake();
  }

  private void look() {
    woken.set(false);
    guarded(round);
  }

  /** What cannot be done now, the file being full, is tried again in a second. */
  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("subscribers cannot be told now; it is tried again", e);
    }
  }
}
