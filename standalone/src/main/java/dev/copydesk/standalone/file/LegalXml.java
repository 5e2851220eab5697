package dev.copydesk.standalone.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Leaves out the characters that XML may not hold, and that exports of old sites hold all the same.
 */
final class LegalXml extends FilterReader {
  LegalXml(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int c = in.read();
    while (c >= 0 && !isLegal((char) c)) {
      c = in.read();
    }
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int kept = 0;
    while (kept == 0) {
      int n = in.read(buffer, offset, length);
      if (n < 0) {
        return n;
      }
      kept = keepLegal(buffer, offset, n);
    }
    return kept;
  }

  private static int keepLegal(char[] buffer, int offset, int length) {
    int to = offset;
    for (int i = offset; i < offset + length; i++) {
      if (isLegal(buffer[i])) {
        buffer[to++] = buffer[i];
      }
    }
    return to - offset;
  }

  private static boolean isLegal(char c) {
    return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
  }
}
