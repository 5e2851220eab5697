package dev.copydesk.publish.feed;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The feed's topic as it was found: which one it is, and what it holds.
 *
 * @param name unique for the topic, also among those that had its name before; without white space
 * @param first of each partition, the first offset that is still there
 * @param end of each partition, the offset that the next entry will have at the earliest
 */
public record Feed(String name, List<Long> first, List<Long> end) {
  public Feed {
    first = List.copyOf(first);
    end = List.copyOf(end);
  }

  /** How many partitions it has. */
  public int partitions() {
    return first.size();
  }

  /** Whether one who has read this feed up to {@code cursor} can go on there without a gap. */
  public boolean goesOnAt(Cursor cursor) {
    return cursor.feed().equals(name)
        && cursor.offsets().size() == partitions()
        && IntStream.range(0, partitions()).allMatch(each -> goesOnAt(each, cursor));
  }

  private boolean goesOnAt(int partition, Cursor cursor) {
    long offset = cursor.offsets().get(partition);
    return offset <= end.get(partition) && (offset == 0 || offset >= first.get(partition));
  }
}
