package dev.copydesk.enrich.glossary;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The letters of a word as one number. Letters that fold to a byte count eight at a time, which a
 * processor does in as many steps as one alone; words of up to eight of them never share a number.
 */
final class Letters {
  /** What a unit is in {@link #plain} that is neither a small letter nor a joint. */
  static final byte OTHER = -128;

  private static final int SMALL = 0x80;
  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final long SEED = 0x2545F4914F6CDD1DL;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final byte[] PLAIN = table();

  private long hash = SEED;
  private long held;
  private int count;

  /** The letter that a unit folds to where that is a byte, 0 for a joint, or {@link #OTHER}. */
  static byte plain(char c) {
    return PLAIN[c];
  }

  /** Begins a word. */
  Letters begin() {
    hash = SEED;
    held = 0;
    count = 0;
    return this;
  }

  /** Adds a letter, folded. */
  Letters add(int letter) {
    if (letter >= SMALL) {
      flush();
      hash = (hash ^ letter) * PRIME;
    } else {
      held |= (long) letter << (count * Byte.SIZE);
      if (++count == Long.BYTES) {
        flush();
      }
    }
    return this;
  }

  /** Adds letters, folded. */
  Letters addAll(CharSequence letters) {
    for (int i = 0; i < letters.length(); i++) {
      add(letters.charAt(i));
    }
    return this;
  }

  /** The number of the letters so far. */
  long number() {
    flush();
    return finish(hash);
  }

  /**
   * Begins a word and adds small letters until there are no more.
   *
   * @param plain with eight bytes behind {@code to}
   * @return where they end
   */
  int addSmall(byte[] plain, int from, int to) {
    long all = SEED;
    int at = from;
    int letters;
    while ((letters = Math.min(small((long) EIGHT.get(plain, at)), to - at)) == Long.BYTES) {
      all = (all ^ (long) EIGHT.get(plain, at)) * PRIME;
      at += Long.BYTES;
    }
    if (letters > 0) {
      long mask = (1L << (letters * Byte.SIZE)) - 1;
      all = (all ^ ((long) EIGHT.get(plain, at) & mask)) * PRIME;
    }
    hash = all;
    count = 0;
    return at + letters;
  }

  /** Mixes, and leaves 63 bits. */
  static long finish(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return (mixed ^ (mixed >>> 29)) & Long.MAX_VALUE;
  }

  /** How many of eight bytes stand before the first that is 0 or below. */
  private static int small(long eight) {
    long ends = (((eight - ONES) & ~eight) | eight) & HIGHS;
    return Long.numberOfTrailingZeros(ends) >>> 3;
  }

  private void flush() {
    if (count > 0) {
      hash = (hash ^ held) * PRIME;
      held = 0;
      count = 0;
    }
  }

  private static byte[] table() {
    byte[] table = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      int folded = Fold.of((char) c);
      boolean small = folded >= 0 && folded < SMALL && c != '+' && c != '#';
      table[c] = small ? (byte) folded : OTHER;
    }
    return table;
  }
}
