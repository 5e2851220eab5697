package dev.copydesk.enrich.glossary;

import java.util.Arrays;

/**
 * A map from numbers above zero to numbers other than zero, in two flat arrays: twelve bytes a
 * slot, at most four of five slots taken. A key's place is its share of the key space, and keys
 * stand in their order, so that looking for one that is not there ends at the first larger one, and
 * growing is one walk from left to right. Before that a few bits a slot, which stay near the
 * processor, tell most keys that are not there.
 */
final class Slots {
  private static final long FREE = Long.MAX_VALUE;
  private static final int SPARE = 64;

  private long[] keys;
  private int[] values;
  private long[] bits;
  private int capacity;
  private int size;

  Slots() {
    capacity = 64;
    keys = free(capacity);
    values = new int[capacity + SPARE];
    bits = bits(capacity);
  }

  /** The value, or 0 where there is none. */
  int get(long key) {
    if (!mayHave(key)) {
      return 0;
    }
    int at = slot(key);
    while (keys[at] < key) {
      at++;
    }
    return keys[at] == key ? values[at] : 0;
  }

  /** False where the key is not there; true where it is, and for one of four that are not. */
  boolean mayHave(long key) {
    return (bits[(int) (key >>> 6) & (bits.length - 1)] & 1L << key) != 0;
  }

  /** Sets the value of a key; 0 is as good as any and is kept too. */
  void put(long key, int value) {
    int at = slot(key);
    while (keys[at] < key) {
      at++;
    }
    if (keys[at] == key) {
      values[at] = value;
    } else {
      insert(at, key, value);
    }
  }

  /** Sets bits of the value of a key. */
  void mark(long key, int bits) {
    put(key, get(key) | bits);
  }

  private void insert(int at, long key, int value) {
    int end = at;
    while (keys[end] != FREE) {
      end++;
    }
    if (end >= keys.length - 2 || size >= capacity / 5 * 4) {
      grow();
      put(key, value);
      return;
    }
    System.arraycopy(keys, at, keys, at + 1, end - at);
    System.arraycopy(values, at, values, at + 1, end - at);
    keys[at] = key;
    values[at] = value;
    note(key);
    size++;
  }

  private void grow() {
    long[] from = keys;
    int[] old = values;
    capacity = Math.toIntExact(capacity + (long) capacity / 8);
    keys = free(capacity);
    values = new int[keys.length];
    bits = bits(capacity);
    int next = 0;
    for (int i = 0; i < from.length; i++) {
      if (from[i] != FREE) {
        next = Math.max(next, slot(from[i]));
        keys[next] = from[i];
        note(from[i]);
        values[next++] = old[i];
      }
    }
  }

  private void note(long key) {
    bits[(int) (key >>> 6) & (bits.length - 1)] |= 1L << key;
  }

  /** Two to four bits a slot. */
  private static long[] bits(int capacity) {
    return new long[Math.max(1, Integer.highestOneBit(capacity) * 4 / Long.SIZE)];
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
