package dev.copydesk.publish.http;

import dev.copydesk.contract.Json;
import dev.copydesk.publish.feed.Changes;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.PlacedEntry;
import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader's stream of changes, as Server-Sent Events: {@code id} is the cursor after the entry,
 * {@code data} is the entry. Written without blocking: while the reader takes nothing, all that is
 * held is the chunk on its way.
 */
final class ChangeStream implements WriteListener {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);
  private static final byte[] HEARTBEAT = utf8(":\n\n");

  private final AsyncContext async;
  private final ServletOutputStream output;
  private final Function<Cursor, Changes> read;
  private final Consumer<ChangeStream> onEnd;
  private final AtomicBoolean ended = new AtomicBoolean();
  private byte[] unwritten;
  private Cursor cursor;
  private boolean unflushed;
  private boolean stuck;

  private ChangeStream(
      AsyncContext async,
      byte[] opening,
      Cursor since,
      Function<Cursor, Changes> read,
      Consumer<ChangeStream> onEnd)
      throws IOException {
    this.async = async;
    this.output = async.getResponse().getOutputStream();
    this.unwritten = opening;
    this.cursor = since;
    this.read = read;
    this.onEnd = onEnd;
  }

  /**
   * Answers the request with a stream.
   *
   * @param since where it begins
   * @param named whether the reader knows that place; otherwise it is told, or it would begin
   *     somewhere else when it is cut off before the first change
   * @param onEnd told once, when it ends, whoever ended it
   */
  static ChangeStream answer(
      Context context,
      Cursor since,
      boolean named,
      Function<Cursor, Changes> read,
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
    byte[] opening = utf8(named ? ":\n\n" : "id: " + since + "\n\n");
    var stream = new ChangeStream(async, opening, since, read, onEnd);
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
  void goOn(Function<Cursor, Changes> read) {
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
      unwritten = unwritten.length == 0 ? HEARTBEAT : unwritten;
      write(cursor -> new Changes(List.of(), cursor));
      return false;
    }
    boolean still = stuck;
    stuck = true;
    return still;
  }

  private synchronized void write(Function<Cursor, Changes> read) throws IOException {
    while (output.isReady()) {
      stuck = false;
      if (unwritten.length == 0) {
        Changes changes = read.apply(cursor);
        unwritten = frames(changes);
        cursor = changes.next();
      }
      if (unwritten.length > 0) {
        output.write(unwritten);
        unwritten = new byte[0];
        unflushed = true;
      } else if (unflushed) {
        unflushed = false;
        output.flush();
      } else {
        return;
      }
    }
  }

  private byte[] frames(Changes changes) {
    var frames = new ByteArrayOutputStream();
    Cursor at = cursor;
    for (PlacedEntry placed : changes.entries()) {
      at = at.after(placed);
      frames.writeBytes(utf8("id: " + at + "\ndata: "));
      frames.writeBytes(Json.MAPPER.writeValueAsBytes(placed.entry()));
      frames.writeBytes(utf8("\n\n"));
    }
    return frames.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
