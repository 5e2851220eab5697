package dev.copydesk.enrich.text;

import java.util.Arrays;

/** For each character of a text, the stretch of the source that it came from. */
final class Origins {
  private int[] starts;
  private int[] ends;
  private int size;

  Origins(int expected) {
    starts = new int[expected];
    ends = new int[expected];
  }

  void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2 + 16);
      ends = Arrays.copyOf(ends, size * 2 + 16);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  /** Adds characters that stand in the source as they are; there is room for them. */
  void addAll(int start, int end) {
    for (int at = start; at < end; at++) {
      starts[size] = at;
      ends[size++] = at + 1;
    }
  }

  int size() {
    return size;
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }
}
