package dev.copydesk.standalone.ingest;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Json;
import dev.copydesk.standalone.ingest.Sender.Sent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An ingest-service, as its clients see it. */
public final class IngestClient {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 8;
  private static final long FIRST_PAUSE_MILLIS = 500;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI to;
  private final String query;
  private final Credential credential;

  /**
   * A client of the service at {@code to}.
   *
   * @param site the site that everything is to be taken from; null to go by the items' addresses
   * @param environment holds the credential, see {@code ingest --help}
   */
  public IngestClient(URI to, @Nullable String site, Map<String, String> environment) {
    this.to = to;
    this.query = site == null ? "" : "?site=" + URLEncoder.encode(site, StandardCharsets.UTF_8);
    this.credential = Credential.from(environment);
  }

  /** Sends a batch until the service has answered for each item, or has been down too long. */
  void send(Address address, List<Sent> batch, Tally tally) throws IOException {
    List<Sent> left = batch;
    for (int attempt = 1; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
      left = attempt(address, left, tally);
      if (!left.isEmpty()) {
        pause(FIRST_PAUSE_MILLIS << (attempt - 1));
      }
    }
    for (Sent each : left) {
      tally.unavailable(each.reference(), "the service's log did not confirm it; send it again");
    }
  }

  /** What has to be sent again. */
  private List<Sent> attempt(Address address, List<Sent> batch, Tally tally) throws IOException {
    HttpResponse<byte[]> response = post(address, Sender.body(batch));
    JsonNode answer = json(response);
    if (answer.path("items").size() == batch.size()) {
      return count(batch, answer.path("items"), tally);
    }
    if (response.statusCode() == 503) {
      return batch;
    }
    if (response.statusCode() == 413 && batch.size() > 1) {
      int half = batch.size() / 2;
      send(address, batch.subList(0, half), tally);
      send(address, batch.subList(half, batch.size()), tally);
      return List.of();
    }
    if (response.statusCode() == 413) {
      tally.refused(
          batch.get(0).reference(), new Fault("", "too long", answer.path("detail").asString("")));
      return List.of();
    }
    throw new IOException(to + " answered " + response.statusCode() + ": " + problem(answer));
  }

  private static List<Sent> count(List<Sent> batch, JsonNode reports, Tally tally) {
    List<Sent> again = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      JsonNode report = reports.path(i);
      if (report.path("status").asInt(0) == 503) {
        again.add(batch.get(i));
      } else {
        tally.add(batch.get(i).reference(), report.path("outcome").asString(""), why(report));
      }
    }
    return again;
  }

  private static List<String> why(JsonNode report) {
    List<String> why = new ArrayList<>();
    if (report.has("reason")) {
      why.add(report.path("reason").asString(""));
    }
    for (JsonNode fault : report.path("faults")) {
      why.add(Json.MAPPER.treeToValue(fault, Fault.class).toString());
    }
    return why;
  }

  private HttpResponse<byte[]> post(Address address, byte[] body) throws IOException {
    var request =
        HttpRequest.newBuilder(to.resolve(address.path() + query))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    credential.sign(request, body);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (ConnectException e) {
      throw new IOException(
          "nothing answers at "
              + to
              + "; start it with ./copydesk up, or name its address with --to",
          e);
    } catch (InterruptedException e) {
      throw interrupted();
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
    String faults = String.join("; ", why(answer));
    return answer.path("title").asString("no ingest-service")
        + ". "
        + answer.path("detail").asString("")
        + (faults.isEmpty() ? "" : " " + faults);
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("told to stop while sending");
  }
}
