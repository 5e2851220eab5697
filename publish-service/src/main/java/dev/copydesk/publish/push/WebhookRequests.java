package dev.copydesk.publish.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.copydesk.contract.Json;
import dev.copydesk.kit.http.OperatorToken;
import dev.copydesk.kit.http.Problem;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an operator sees of the webhooks, and does to them. */
final class WebhookRequests {
  private final List<Endpoint> endpoints;
  private final Webhooks webhooks;
  private final Standings standings;
  private final Optional<OperatorToken> token;
  private final Clock clock;

  WebhookRequests(
      List<Endpoint> endpoints,
      Webhooks webhooks,
      Standings standings,
      Optional<OperatorToken> token,
      Clock clock) {
    this.endpoints = List.copyOf(endpoints);
    this.webhooks = webhooks;
    this.standings = standings;
    this.token = token;
    this.clock = clock;
  }

  /** How each is. */
  void list(Context context) {
    requireOperator(context);
    answer(context, new Answer(endpoints.stream().map(this::state).toList()));
  }

  /** Sends everything again that did not arrive, also after a pause. */
  void redrive(Context context) {
    requireOperator(context);
    Endpoint endpoint = find(context.pathParam("name"));
    standings.redrive(endpoint.name(), clock.instant());
    answer(context.status(202), state(endpoint));
  }

  private Endpoint find(String name) {
    return endpoints.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(
                        404,
                        "Not found",
                        "There is no webhook "
                            + name
                            + "; the settings copydesk.webhook.* name"
                            + " those that there are.")
                    .asException());
  }

  private void requireOperator(Context context) {
    OperatorToken.require(token, "COPYDESK_PUBLISH_OPERATOR_TOKEN", context);
  }

  private State state(Endpoint endpoint) {
    Standing standing = webhooks.standing(endpoint);
    int owed = standings.count(endpoint.name());
    boolean isWaiting = standing.failures() > 0 && standing.paused() == null;
    return new State(
        endpoint.name(),
        endpoint.address().getHost(),
        endpoint.filter().query(),
        standing.at().toString(),
        standing.failures(),
        isWaiting ? standing.due() : null,
        owed,
        standing.paused());
  }

  private static void answer(Context context, Object body) {
    context
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(Json.MAPPER.writeValueAsBytes(body));
  }

  private record Answer(List<State> webhooks) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record State(
      String name,
      String host,
      String filter,
      String at,
      int failures,
      @Nullable Instant next,
      int owed,
      @Nullable String paused) {}
}
