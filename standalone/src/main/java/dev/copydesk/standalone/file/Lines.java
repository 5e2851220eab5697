package dev.copydesk.standalone.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** The lines of a file that hold anything, as bytes, so that nothing in them is repaired. */
final class Lines {
  /** No item is as long as this many bytes; a longer line is handed out in pieces. */
  static final int LONGEST = 64 * 1024 * 1024;

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long number = 1;
  private long next = 1;

  /** Passes over a byte order mark. */
  Lines(InputStream in) throws IOException {
    this.in = in;
    limit = in.readNBytes(buffer, 0, MARK.length);
    if (Arrays.equals(buffer, 0, limit, MARK, 0, MARK.length)) {
      position = limit;
    }
  }

  /** The first byte that is no white space, which stays to be read; -1 at the end. */
  int peek() throws IOException {
    while (fill()) {
      if (!Character.isWhitespace(buffer[position])) {
        return buffer[position];
      }
      if (buffer[position++] == '\n') {
        next++;
      }
    }
    return -1;
  }

  /** The next line that is not blank, with its end; empty at the end of the file. */
  byte[] next() throws IOException {
    if (peek() < 0) {
      return new byte[0];
    }
    number = next;
    var line = new ByteArrayOutputStream();
    boolean ended = false;
    while (!ended && line.size() < LONGEST && fill()) {
      int from = position;
      while (position < limit && !ended) {
        ended = buffer[position++] == '\n';
      }
      line.write(buffer, from, position - from);
    }
    next += ended ? 1 : 0;
    return line.toByteArray();
  }

  /** The number of the line that was handed out last, from 1. */
  long number() {
    return number;
  }

  /** All that was not handed out. */
  InputStream rest() {
    return new SequenceInputStream(
        new ByteArrayInputStream(buffer, position, limit - position), in);
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, in.read(buffer));
    }
    return position < limit;
  }
}
