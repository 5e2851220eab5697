package dev.copydesk.publish.http;

import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.Filter;
import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader's stream of changes. Written without blocking: while the reader takes nothing, all
 * that is held is the chunk on its way.
 */
final class ChangeStream implements WriteListener {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);

  private final AsyncContext async;
  private final ServletOutputStream output;
  private final Filter filter;
  private final Function<Place, Chunk> read;
  private final Consumer<ChangeStream> onEnd;
  private final AtomicBoolean ended = new AtomicBoolean();
  private byte[] unwritten;
  private Cursor cursor;
  private Cursor told;
  private boolean unflushed;
  private boolean stuck;

  /** Where a stream stands, and what its reader wants of what comes there. */
  record Place(Cursor cursor, Filter filter) {}

  private ChangeStream(
      AsyncContext async,
      Chunk opening,
      Filter filter,
      Function<Place, Chunk> read,
      Consumer<ChangeStream> onEnd)
      throws IOException {
    this.async = async;
    this.output = async.getResponse().getOutputStream();
    this.unwritten = opening.bytes();
    this.cursor = opening.next();
    this.told = cursor;
    this.filter = filter;
    this.read = read;
    this.onEnd = onEnd;
  }

  /**
   * Answers the request with a stream.
   *
   * @param opening what its reader is told first, and where the stream begins
   * @param onEnd told once, when it ends, whoever ended it
   */
  static ChangeStream answer(
      Context context,
      Chunk opening,
      Filter filter,
      Function<Place, Chunk> read,
      Consumer<ChangeStream> onEnd)
      throws IOException {
    context
        .contentType("text/event-stream; charset=utf-8")
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no");
    AsyncContext async = context.req().startAsync(context.req(), context.res());
    async.setTimeout(0);
    // Javalin ends an answer when its handler returns, unless it waits for a future. This one never
    // comes: Javalin would go on with an answer that may be gone by then, and never stop (7.2.3).
    context.future(CompletableFuture::new);
    var stream = new ChangeStream(async, opening, filter, read, onEnd);
    stream.output.setWriteListener(stream);
    return stream;
  }

  void end() {
    if (ended.compareAndSet(false, true)) {
      onEnd.accept(this);
      try {
        async.complete();
      } catch (IllegalStateException e) {
        LOG.debug("the server has ended the answer already", e);
      }
    }
  }

  @Override
  public void onWritePossible() {
    goOn(read);
  }

  @Override
  public void onError(Throwable cause) {
    LOG.debug("a reader of the stream is gone", cause);
    end();
  }

  /** Writes what is new, as far as the reader takes it. */
  void goOn(Function<Place, Chunk> read) {
    try {
      write(read);
    } catch (IOException e) {
      onError(e);
    } catch (RuntimeException e) {
      LOG.warn("a stream of changes cannot go on, its reader has to come back", e);
      end();
    }
  }

  /** Writes a sign of life. A reader that took nothing since the last one is cut off. */
  void beat() {
    try {
      if (isStuck()) {
        LOG.info("a reader of the stream is too slow and is cut off");
        end();
      }
    } catch (IOException e) {
      onError(e);
    }
  }

  private synchronized boolean isStuck() throws IOException {
    if (output.isReady()) {
      if (unwritten.length == 0) {
        unwritten = sign().bytes();
      }
      write(place -> Chunk.nothing(place.cursor()));
      return false;
    }
    boolean still = stuck;
    stuck = true;
    return still;
  }

  /** With its place, where much went by that the reader does not want: it need not come again. */
  private Chunk sign() {
    boolean moved = !told.equals(cursor);
    told = cursor;
    return moved ? Chunk.place(cursor) : Chunk.sign(cursor);
  }

  private synchronized void write(Function<Place, Chunk> read) throws IOException {
    while (output.isReady()) {
      stuck = false;
      boolean moved = unwritten.length == 0 && advance(read);
      if (unwritten.length > 0) {
        output.write(unwritten);
        unwritten = new byte[0];
        unflushed = true;
      } else if (!moved && unflushed) {
        unflushed = false;
        output.flush();
      } else if (!moved) {
        return;
      }
    }
  }

  private boolean advance(Function<Place, Chunk> read) {
    Chunk chunk = read.apply(new Place(cursor, filter));
    boolean moved = !chunk.next().equals(cursor);
    unwritten = chunk.bytes();
    cursor = chunk.next();
    told = unwritten.length == 0 ? told : cursor;
    return moved;
  }
}
