package dev.copydesk.benchmarks.feed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One connection that asks for the same again and again, and counts every byte that comes. */
final class Polling implements AutoCloseable {
  private static final long ROUND_NANOS = 1_000_000_000;

  private final Socket socket;
  private final InputStream input;
  private final byte[] request;
  private String head = "";

  Polling(String address, String path, String... headers) throws IOException {
    URI uri = URI.create(address);
    socket = new Socket(uri.getHost(), uri.getPort());
    socket.setTcpNoDelay(true);
    input = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    String lines = String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n");
    request =
        ("GET " + path + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\n" + lines + "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
  }

  /** Asks once; how many bytes the answer has, its head among them. */
  int ask() {
    try {
      socket.getOutputStream().write(request);
      var read = new StringBuilder();
      while (read.indexOf("\r\n\r\n") < 0) {
        int next = input.read();
        if (next < 0) {
          throw new EOFException(read.toString());
        }
        read.append((char) next);
      }
      head = read.toString();
      String length = header("content-length");
      int body = length.isEmpty() ? 0 : Integer.parseInt(length);
      input.skipNBytes(body);
      return head.length() + body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A header of the last answer; empty where it has none of that name. */
  String header(String name) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  /** Answers a second: the median of five rounds, after one that does not count. */
  double perSecond() {
    double[] rounds = new double[6];
    for (int round = 0; round < rounds.length; round++) {
      long start = System.nanoTime();
      int answers = 0;
      while (System.nanoTime() - start < ROUND_NANOS) {
        ask();
        answers++;
      }
      rounds[round] = answers * 1e9 / (System.nanoTime() - start);
    }
    double[] counted = Arrays.copyOfRange(rounds, 1, rounds.length);
    Arrays.sort(counted);
    return counted[counted.length / 2];
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
