package dev.copydesk.publish.push;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests to those who subscribed: nowhere that the guard forbids, following no redirect,
 * waiting no longer and reading no more than it was told.
 */
final class Courier implements AutoCloseable {
  private static final int THREADS = 4;
  private static final int MOST_BYTES = 4096;

  private final Guard guard;
  private final Duration patience;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            var thread = new Thread(work, "courier");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpClient client;

  /** A courier that gives up on a request after {@code patience}. */
  Courier(Guard guard, Duration patience) {
    this.guard = guard;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .executor(threads)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  /** Sends {@code request}; what fails is a reply, too. */
  CompletableFuture<Reply> send(HttpRequest request) {
    return CompletableFuture.supplyAsync(() -> guard.refusal(request.uri().toString()), threads)
        .thenCompose(refusal -> refusal.map(Courier::refused).orElseGet(() -> exchange(request)))
        .exceptionally(Courier::failed);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static CompletableFuture<Reply> refused(String why) {
    return CompletableFuture.completedFuture(Reply.none("its address " + why));
  }

  /** The client's own timeout ends with the headers of an answer; this one with its body. */
  private CompletableFuture<Reply> exchange(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, any -> new Beginning(MOST_BYTES));
    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS, threads)
        .execute(() -> answer.cancel(true));
    return answer.thenApply(
        it -> new Reply(it.statusCode(), new String(it.body(), StandardCharsets.UTF_8)));
  }

  private static Reply failed(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof CancellationException) {
      return Reply.none("it took too long to answer");
    }
    if (cause instanceof IOException) {
      return Reply.none(
          "it could not be reached: "
              + Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName()));
    }
    throw new CompletionException(cause);
  }
}
