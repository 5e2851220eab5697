package dev.copydesk.standalone.takedown;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An ingest-service, as an operator sees it, and what feed servers tell of a take-down. */
final class TakeDownClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI ingest;
  private final @Nullable String token;

  TakeDownClient(URI ingest, @Nullable String token) {
    this.ingest = ingest;
    this.token = token;
  }

  /** Takes a post down, or says so again; since when it is. */
  Instant add(String key, @Nullable String reason) {
    ObjectNode body = Json.MAPPER.createObjectNode().put("key", key);
    if (reason != null) {
      body.put("reason", reason);
    }
    var request =
        HttpRequest.newBuilder(ingest.resolve("/v1/take-downs"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)));
    return Instant.parse(answer(request, 202).path("since").asString(""));
  }

  /** Lifts a take-down. */
  void lift(String key) {
    answer(HttpRequest.newBuilder(ingest.resolve("/v1/take-downs/" + key)).DELETE(), 204);
  }

  /** What {@code server} still has of a post. */
  JsonNode traces(URI server, String key) {
    return answer(HttpRequest.newBuilder(server.resolve("/v1/take-downs/" + key)), 200);
  }

  private JsonNode answer(HttpRequest.Builder request, int expected) {
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpRequest asked = request.timeout(TIMEOUT).build();
    HttpResponse<byte[]> response = send(asked);
    JsonNode answer = json(response);
    if (response.statusCode() != expected) {
      throw new IllegalStateException(
          asked.uri() + " answered " + response.statusCode() + ": " + problem(answer));
    }
    return answer;
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "nothing answers at " + request.uri() + "; name the service with --to or --feed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("told to stop", e);
    }
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    try {
      return Json.MAPPER.readTree(response.body());
    } catch (JacksonException e) {
      return Json.MAPPER.missingNode();
    }
  }

  private static String problem(JsonNode answer) {
    String faults =
        answer
            .path("faults")
            .valueStream()
            .map(each -> ' ' + Json.MAPPER.treeToValue(each, Fault.class).toString())
            .collect(Collectors.joining(";"));
    return answer.path("title").asString("no Copydesk")
        + ". "
        + answer.path("detail").asString("")
        + faults;
  }
}
