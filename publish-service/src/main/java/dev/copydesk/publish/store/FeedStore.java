package dev.copydesk.publish.store;

import dev.copydesk.contract.PostKey;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.Feed;
import dev.copydesk.publish.feed.PlacedEntry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/**
 * The feed as this node has read it, in one file. One thread writes; any number may read, and never
 * waits for the writer. Each batch and the place up to where it goes are written together or not at
 * all, so that a crash neither loses nor doubles an entry.
 */
public final class FeedStore implements AutoCloseable {
  private static final int READERS = 4;

  private final FeedFile file;
  private final Clock clock;
  private final Connection connection;
  private final FeedWriter writer;
  private final BlockingQueue<FeedReader> readers = new ArrayBlockingQueue<>(READERS);
  private final List<FeedReader> opened = new ArrayList<>();

  private FeedStore(FeedFile file, Connection connection, Clock clock) throws SQLException {
    this.file = file;
    this.clock = clock;
    this.connection = connection;
    connection.setAutoCommit(false);
    this.writer = new FeedWriter(connection, clock);
    for (int i = 0; i < READERS; i++) {
      opened.add(new FeedReader(file.reader(), clock));
    }
    readers.addAll(opened);
  }

  /**
   * Opens the file in {@code folder}. It is made anew where there is none, or one that cannot be
   * read or does not go on where {@code feed} does.
   *
   * @throws StoreException when the folder cannot be written
   */
  public static FeedStore open(Path folder, Feed feed, Clock clock) {
    var file = new FeedFile(folder);
    Connection connection = file.open(feed);
    try {
      return new FeedStore(file, connection, clock);
    } catch (SQLException e) {
      throw file.failed(e);
    }
  }

  /** Where the batch after the last one begins. */
  public Cursor end() {
    return read(FeedReader::end);
  }

  /** What answers depend on now. */
  public Moment moment() {
    // The day first: an answer that is taken for older than it is will be asked for again.
    Instant kept = Kept.since(clock.instant());
    return new Moment(end(), kept);
  }

  /** Takes in entries, in the order of their offsets. To be called by one thread. */
  public void write(List<PlacedEntry> batch) {
    try {
      writer.write(batch);
      connection.commit();
      writer.tidy();
    } catch (SQLException e) {
      throw file.failed(e);
    }
  }

  /**
   * Tries again to empty the log beside the file, where a reader was in the way when a text was
   * withdrawn. To be called by the thread that writes, when there is nothing to write.
   */
  public void tidy() {
    try {
      writer.tidy();
    } catch (SQLException e) {
      throw file.failed(e);
    }
  }

  /** What the file still has of a post that was taken down. */
  public Traces traces(PostKey key) {
    return read(reader -> reader.traces(key, writer.isUntidy()));
  }

  /** What {@code question} finds in the store as it is at one moment. */
  public <T> T read(Function<FeedReader, T> question) {
    FeedReader reader = take();
    try {
      return reader.ask(question);
    } catch (SQLException e) {
      throw file.failed(e);
    } finally {
      readers.add(reader);
    }
  }

  @Override
  public void close() {
    try {
      for (FeedReader reader : opened) {
        reader.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw file.failed(e);
    }
  }

  private FeedReader take() {
    try {
      return readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for the store", e);
    }
  }
}
