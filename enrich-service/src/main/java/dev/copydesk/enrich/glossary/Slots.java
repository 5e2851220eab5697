package dev.copydesk.enrich.glossary;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * A map from numbers above zero to numbers other than zero, in two flat arrays: twelve bytes a
 * slot, at most four of five slots taken. A key's place is its share of the key space, and keys
 * stand in their order, so that looking for one that is not there ends at the first larger one, and
 * growing is one walk from left to right.
 */
final class Slots {
  private static final long FREE = Long.MAX_VALUE;
  private static final int SPARE = 64;

  private long[] keys;
  private int[] values;
  private int capacity;
  private int size;

  Slots() {
    capacity = 64;
    keys = free(capacity);
    values = new int[keys.length];
  }

  /** The value, or 0 where there is none. */
  int get(long key) {
    int at = place(key);
    return keys[at] == key ? values[at] : 0;
  }

  /** Sets the value of a key; one that is set to 0 keeps its slot until the next growth. */
  void put(long key, int value) {
    int at = place(key);
    if (keys[at] == key) {
      values[at] = value;
    } else {
      insert(at, key, value);
    }
  }

  /** How many slots are taken. */
  int size() {
    return size;
  }

  /** Gives every key. */
  void keys(LongConsumer to) {
    for (long key : keys) {
      if (key != FREE) {
        to.accept(key);
      }
    }
  }

  /** Where a key stands, or else belongs. */
  private int place(long key) {
    int at = slot(key);
    while (keys[at] < key) {
      at++;
    }
    return at;
  }

  private void insert(int at, long key, int value) {
    int end = at;
    while (keys[end] != FREE) {
      end++;
    }
    if (end >= keys.length - 2 || isFull()) {
      lay(isFull() && live() < capacity / 4 * 3 ? capacity : grown());
      put(key, value);
      return;
    }
    System.arraycopy(keys, at, keys, at + 1, end - at);
    System.arraycopy(values, at, values, at + 1, end - at);
    keys[at] = key;
    values[at] = value;
    size++;
  }

  private boolean isFull() {
    return size >= capacity / 5 * 4;
  }

  private int grown() {
    return Math.toIntExact(capacity + (long) capacity / 4);
  }

  private int live() {
    int live = 0;
    for (int value : values) {
      live += value == 0 ? 0 : 1;
    }
    return live;
  }

  /** Lays out anew what has a value. */
  private void lay(int slots) {
    long[] from = keys;
    int[] old = values;
    capacity = slots;
    keys = free(capacity);
    values = new int[keys.length];
    size = 0;
    int next = 0;
    for (int i = 0; i < from.length; i++) {
      if (old[i] != 0) {
        next = Math.max(next, slot(from[i]));
        keys[next] = from[i];
        values[next++] = old[i];
        size++;
      }
    }
  }

  private int slot(long key) {
    return (int) (((key >>> 31) * capacity) >>> 32);
  }

  private static long[] free(int capacity) {
    long[] keys = new long[capacity + SPARE];
    Arrays.fill(keys, FREE);
    return keys;
  }
}
