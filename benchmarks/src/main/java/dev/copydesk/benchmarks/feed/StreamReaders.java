package dev.copydesk.benchmarks.feed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many readers of the stream in a process of their own, on one thread. Each looks for the time at
 * which an event was sent, in its title.
 */
public final class StreamReaders {
  private static final Pattern SENT = Pattern.compile("\"text\":\"sent (\\d+)\"");

  private final Selector selector = Selector.open();
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
  private final List<Long> micros = new ArrayList<>();
  private int answered;

  private StreamReaders() throws IOException {}

  /**
   * Opens streams and reads until each has seen all events; a line when all are open, then the
   * times from sending to delivery.
   *
   * @param args address, how many streams, how many events; none for readers that read nothing
   */
  public static void main(String[] args) throws Exception {
    var readers = new StreamReaders();
    int streams = Integer.parseInt(args[1]);
    int events = Integer.parseInt(args[2]);
    for (int i = 0; i < streams; i++) {
      readers.open(URI.create(args[0]));
    }
    while (events > 0 && readers.answered < streams) {
      readers.read();
    }
    System.out.println("open");
    if (events == 0) {
      Thread.sleep(Long.MAX_VALUE);
    }
    while (readers.micros.size() < streams * events) {
      readers.read();
    }
    List<Long> sorted = readers.micros.stream().sorted().toList();
    System.out.printf(
        "%,d streams: p50 %.1f ms, p99 %.1f ms, most %.1f ms of %,d%n",
        streams,
        sorted.get(sorted.size() / 2) / 1e3,
        sorted.get(sorted.size() * 99 / 100) / 1e3,
        sorted.get(sorted.size() - 1) / 1e3,
        sorted.size());
  }

  @SuppressWarnings("UnnecessaryStringBuilder") // it is what a line is read into
  private void open(URI address) throws IOException {
    var channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
    String request = "GET /v1/stream HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n";
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, new StringBuilder());
  }

  private void read() throws IOException {
    selector.select(1_000);
    for (SelectionKey key : selector.selectedKeys()) {
      buffer.clear();
      if (((SocketChannel) key.channel()).read(buffer) < 0) {
        throw new IOException("a stream ended");
      }
      buffer.flip();
      look((StringBuilder) key.attachment(), StandardCharsets.ISO_8859_1.decode(buffer));
    }
    selector.selectedKeys().clear();
  }

  /** Keeps of a stream only what may still become a line. */
  private void look(StringBuilder kept, CharSequence read) {
    if (kept.isEmpty()) {
      answered++;
    }
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    kept.append(read);
    int end = kept.lastIndexOf("\n");
    if (end >= 0) {
      Matcher sent = SENT.matcher(kept).region(0, end);
      while (sent.find()) {
        micros.add(now - Long.parseLong(sent.group(1)));
      }
      kept.delete(0, end);
    }
  }
}
