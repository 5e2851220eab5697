package dev.copydesk.ingest.source;

import dev.copydesk.contract.Json;
import dev.copydesk.ingest.source.Answer.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Asks one site's REST API, no faster and no more at once than it is to bear. A site that says that
 * it has too much to do is left alone for as long as it says, by everyone.
 */
final class PoliteClient implements AutoCloseable {
  private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504, 520, 522, 524);
  private static final int ATTEMPTS = 6;
  private static final int LONGEST = 64 << 20;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI api;
  private final @Nullable String password;
  private final Pace pace;
  private final ExecutorService asking;

  /**
   * A client of a site.
   *
   * @param api where its REST API begins, such as {@code https://example.org/wp-json/}
   * @param password {@code USER:APPLICATION_PASSWORD}; null to ask as anybody
   * @param concurrency how many requests may be under way
   */
  PoliteClient(URI api, @Nullable String password, Pace pace, int concurrency) {
    this.api = api;
    this.password = password;
    this.pace = pace;
    this.asking = Executors.newFixedThreadPool(concurrency, task -> daemon(task, api));
  }

  /** What is at {@code path}, of {@code /wp-json/}. */
  Answer get(String path) throws IOException, InterruptedException {
    return get(path, Validator.NONE);
  }

  /**
   * What is at {@code path}, unless it is still what {@code known} marks.
   *
   * @throws SourceUnavailable when the site does not answer, or with no JSON, or not before long
   */
  Answer get(String path, Validator known) throws IOException, InterruptedException {
    String trouble = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      pace.await();
      try {
        HttpResponse<InputStream> response =
            http.send(request(path, known), HttpResponse.BodyHandlers.ofInputStream());
        if (!BUSY.contains(response.statusCode())) {
          return answer(response);
        }
        response.body().close();
        trouble = "it answers " + response.statusCode();
        pace.pause(patience(response, attempt).toNanos());
      } catch (IOException e) {
        trouble = e instanceof SourceUnavailable ? String.valueOf(e.getMessage()) : e.toString();
        pace.pause(doubled(attempt).toNanos());
      }
    }
    throw new SourceUnavailable(api.getAuthority() + " cannot be read just now: " + trouble);
  }

  /** The answers to all of {@code questions}, in their order; some may be asked at once. */
  <T> List<T> all(List<Callable<T>> questions) throws IOException, InterruptedException {
    List<T> answers = new ArrayList<>(questions.size());
    for (Future<T> each : asking.invokeAll(questions)) {
      answers.add(taken(each));
    }
    return answers;
  }

  @Override
  public void close() {
    asking.shutdownNow();
  }

  private static <T> T taken(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private HttpRequest request(String path, Validator known) {
    var request =
        HttpRequest.newBuilder(api.resolve(path))
            .timeout(TIMEOUT)
            .header("Accept", "application/json")
            .header("User-Agent", "Copydesk");
    known.etag().ifPresent(etag -> request.header("If-None-Match", etag));
    known.modified().ifPresent(modified -> request.header("If-Modified-Since", modified));
    if (password != null) {
      byte[] credential = password.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credential));
    }
    return request.build();
  }

  private static Answer answer(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      byte[] bytes = body.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new SourceUnavailable("it answers more than " + LONGEST + " bytes at once");
      }
      return new Answer(response.statusCode(), json(bytes), response.headers()::firstValue);
    }
  }

  /** An error page, or a notice of PHP around the JSON, says nothing of what was asked for. */
  private static JsonNode json(byte[] bytes) throws SourceUnavailable {
    try {
      return Json.MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      throw new SourceUnavailable("it answers what is not JSON");
    }
  }

  private static Duration patience(HttpResponse<?> response, int attempt) {
    Duration asked =
        response.headers().firstValue("Retry-After").map(PoliteClient::retryAfter).orElse(null);
    Duration pause = asked == null ? doubled(attempt) : asked;
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** Seconds, or a date; null for anything else. */
  static @Nullable Duration retryAfter(String text) {
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    Instant at = Answer.httpDate(text);
    return at == null ? null : Duration.between(Instant.now(), at);
  }

  private static Duration doubled(int attempt) {
    return FIRST_PAUSE.multipliedBy(1L << attempt);
  }

  private static Thread daemon(Runnable task, URI api) {
    Thread thread = new Thread(task, "read " + api.getHost());
    thread.setDaemon(true);
    return thread;
  }
}
