package dev.copydesk.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Json;
import dev.copydesk.kit.Floor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HttpServerTest {
  private static final long SECOND = 1_000_000_000;

  private final Floor floor = Floor.lay();
  private final AtomicReference<Optional<String>> late =
      new AtomicReference<>(Optional.of("is 7 entries behind"));
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicLong lastWrite = new AtomicLong();
  private final HttpServer server =
      HttpServer.start(
          new Listen("127.0.0.1", 0, 10),
          List.of(
              routes -> {
                routes.get("/fine", context -> context.result("fine"));
                routes.get(
                    "/late",
                    Routes.whenReady("The feed", late::get, context -> context.result("there")));
                routes.get("/endless", context -> writeOn(context.outputStream()));
                routes.get("/broken", context -> failWith("a private draft"));
                routes.post("/body", context -> context.result(context.bodyAsBytes()));
                routes.get(
                    "/refused",
                    context -> {
                      throw new Problem(
                              "Not like that",
                              422,
                              "See faults.",
                              List.of(new Fault("/a", "b", "c")))
                          .asException();
                    });
              }),
          floor.health(),
          floor.meters());

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void answersTheRoutesOfItsServices() throws Exception {
    assertThat(get("/fine").body()).isEqualTo("fine");
  }

  @Test
  void sendsAReaderThatTakesNothingAMegabyteAtMost() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request = "GET /endless HTTP/1.1\r\nHost: a\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      await().until(() -> written.get() > 0 && System.nanoTime() - lastWrite.get() > SECOND);

      assertThat(written.get()).isLessThan(1 << 20);
    }
  }

  @Test
  void isReadyWhenEveryPartIs() throws Exception {
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void namesThePartThatIsNotReadyAndItsCause() throws Exception {
    floor.health().watch("feed", () -> Optional.of("7 entries behind"));

    HttpResponse<String> answer = get("/readyz");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"feed\":\"7 entries behind\"");
  }

  @Test
  void aRouteThatNeedsWhatIsNotReadyIsToBeTriedAgain() throws Exception {
    HttpResponse<String> answer = get("/late");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(answer.body()).contains("The feed is 7 entries behind; try again.");

    late.set(Optional.empty());

    assertThat(get("/late").body()).isEqualTo("there");
  }

  @Test
  void isAliveEvenWhenNotReady() throws Exception {
    floor.health().watch("feed", () -> Optional.of("7 entries behind"));

    assertThat(get("/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void givesItsMetricsToPrometheus() throws Exception {
    assertThat(get("/metrics").body()).contains("jvm_memory_used_bytes");
  }

  @Test
  void answersAProblemWithEveryFault() throws Exception {
    HttpResponse<String> answer = get("/refused");

    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
    JsonNode problem = Json.MAPPER.readTree(answer.body());
    assertThat(problem.at("/status").asInt()).isEqualTo(422);
    assertThat(problem.at("/faults/0/path").asString()).isEqualTo("/a");
  }

  @Test
  void answersAnUnknownAddressWithAProblem() throws Exception {
    HttpResponse<String> answer = get("/nowhere");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
  }

  @Test
  void doesNotTellOutsidersWhatBroke() throws Exception {
    HttpResponse<String> answer = get("/broken");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("a private draft");
  }

  @Test
  void refusesABodyThatIsTooLong() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("/body"))
            .POST(BodyPublishers.ofString("eleven byte"))
            .build();

    assertThat(send(request).statusCode()).isEqualTo(413);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(server.address().resolve(path)).build());
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  /** Far more than any buffer holds. */
  private void writeOn(OutputStream to) throws IOException {
    byte[] some = new byte[8 << 10];
    while (written.get() < 64 << 20) {
      to.write(some);
      lastWrite.set(System.nanoTime());
      written.addAndGet(some.length);
    }
  }

  private static void failWith(String message) {
    throw new IllegalStateException(message);
  }
}
