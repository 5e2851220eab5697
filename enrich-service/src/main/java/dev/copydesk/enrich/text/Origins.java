package dev.copydesk.enrich.text;

import java.util.Arrays;

/** For each character of a text, the stretch of the source that it came from. */
final class Origins implements Places {
  private int[] starts;
  private int[] ends;
  private int size;

  Origins(int expected) {
    starts = new int[expected];
    ends = new int[expected];
  }

  void add(int start, int end) {
    grow(1);
    starts[size] = start;
    ends[size++] = end;
  }

  private void grow(int more) {
    if (size + more > starts.length) {
      int length = (size + more) * 2 + 16;
      starts = Arrays.copyOf(starts, length);
      ends = Arrays.copyOf(ends, length);
    }
  }

  /** Adds characters that stand in the source as they are. */
  void addAll(int start, int end) {
    grow(end - start);
    for (int at = start; at < end; at++) {
      starts[size] = at;
      ends[size++] = at + 1;
    }
  }

  int size() {
    return size;
  }

  @Override
  public int start(int index) {
    return starts[index];
  }

  @Override
  public int end(int index) {
    return ends[index];
  }

  @Override
  public void addTo(Origins origins, int from, int to) {
    origins.grow(to - from);
    System.arraycopy(starts, from, origins.starts, origins.size, to - from);
    System.arraycopy(ends, from, origins.ends, origins.size, to - from);
    origins.size += to - from;
  }
}
