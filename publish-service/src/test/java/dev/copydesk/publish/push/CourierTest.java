package dev.copydesk.publish.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CourierTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration HURRY = Duration.ofMillis(800);

  private final Courier hurried = new Courier(new Guard(true), HURRY);
  private final Courier courier = new Courier(new Guard(true), PATIENCE);
  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    courier.close();
    hurried.close();
    receiver.close();
  }

  @Test
  void bringsBackWhatWasAnswered() throws Exception {
    receiver.answer(each -> new Receiver.Answer(203, "thank you"));

    assertThat(send(receiver.address("there"))).isEqualTo(new Reply(203, "thank you"));
  }

  @Test
  void goesNowhereThatTheGuardForbids() throws Exception {
    try (var guarded = new Courier(new Guard(false), PATIENCE)) {
      Reply reply = guarded.send(request(receiver.address("there"))).get(30, TimeUnit.SECONDS);

      assertThat(reply.isGood()).isFalse();
      assertThat(reply.words()).contains("not public");
      assertThat(receiver.heard("GET")).isEmpty();
    }
  }

  @Test
  void followsNoRedirect() throws Exception {
    try (var elsewhere = new Receiver();
        var redirecting =
            new Raw(
                "HTTP/1.1 307 There\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
                    .formatted(elsewhere.address("")))) {
      Reply reply = send(redirecting.address());

      assertThat(reply.status()).isEqualTo(307);
      assertThat(elsewhere.heard("GET")).isEmpty();
    }
  }

  @Test
  void readsNoMoreThanTheBeginning() throws Exception {
    receiver.answer(each -> new Receiver.Answer(200, "a".repeat(10_000_000)));

    assertThat(send(receiver.address("there")).body()).isEqualTo("a".repeat(4096));
  }

  @Test
  void waitsNoLongerThanItIsToldForAnAnswer() throws Exception {
    try (var silent = new Raw("")) {
      assertThat(hurry(silent.address()).words()).contains("too long");
    }
  }

  @Test
  void waitsNoLongerForTheRestOfAnAnswer() throws Exception {
    try (var dripping = new Raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nthe beginning")) {
      assertThat(hurry(dripping.address()).isGood()).isFalse();
    }
  }

  @Test
  void saysWhoCouldNotBeReached() throws Exception {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    Reply reply = send("http://127.0.0.1:" + free + '/');

    assertThat(reply.status()).isZero();
    assertThat(reply.words()).contains("could not be reached");
  }

  @Test
  void saysWhatIsNoHttp() throws Exception {
    try (var confused = new Raw("220 mail.example ESMTP\r\n")) {
      assertThat(send(confused.address()).words()).contains("could not be reached");
    }
  }

  private Reply send(String address) throws Exception {
    return courier.send(request(address)).get(30, TimeUnit.SECONDS);
  }

  private Reply hurry(String address) throws Exception {
    return hurried.send(request(address)).get(30, TimeUnit.SECONDS);
  }

  private static HttpRequest request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).build();
  }

  /** Says the same to whoever comes, and does not hang up. */
  private static final class Raw implements AutoCloseable {
    private final ServerSocket server;

    Raw(String words) throws IOException {
      server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      var thread = new Thread(() -> speak(words), "raw");
      thread.setDaemon(true);
      thread.start();
    }

    String address() {
      return "http://127.0.0.1:" + server.getLocalPort() + '/';
    }

    private void speak(String words) {
      try {
        Socket socket = server.accept();
        socket.getInputStream().read();
        OutputStream out = socket.getOutputStream();
        out.write(words.getBytes(StandardCharsets.UTF_8));
        out.flush();
      } catch (IOException e) {
        // The test is over.
        return;
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
