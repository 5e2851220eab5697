package dev.copydesk.ingest.takedown;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.TakeDown;
import dev.copydesk.kit.http.OperatorToken;
import dev.copydesk.kit.http.Problem;
import dev.copydesk.kit.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /v1/take-downs}: POST takes a post down, DELETE lifts that, GET tells which there are. */
public final class TakeDownRoutes implements Routes {
  private final TakeDowns takeDowns;
  private final Access access;

  /**
   * Who may, and about which sites.
   *
   * @param open whether anyone may, since no credential at all is asked for
   * @param token what an operator shows
   * @param sites the sites that there are; empty where any may come
   */
  public record Access(boolean open, Optional<OperatorToken> token, Set<String> sites) {}

  /** Routes to {@code takeDowns} for those who have {@code access}. */
  public TakeDownRoutes(TakeDowns takeDowns, Access access) {
    this.takeDowns = takeDowns;
    this.access = access;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/v1/take-downs", this::list);
    routes.post("/v1/take-downs", this::add);
    routes.delete("/v1/take-downs/{site}/{type}/{id}", this::lift);
  }

  private void list(Context context) {
    requireOperator(context);
    answer(context, new All(takeDowns.all().stream().map(Shown::of).toList()));
  }

  private void add(Context context) throws IOException {
    requireOperator(context);
    TakeDownRequest asked = TakeDownRequest.of(context, access.sites());
    TakeDown takeDown =
        takeDowns
            .add(asked.post(), asked.reason())
            .orElseThrow(() -> unconfirmed(context, "erased"));
    answer(context.status(202), Shown.of(takeDown));
  }

  private void lift(Context context) {
    requireOperator(context);
    String key =
        String.join(
            "/", context.pathParam("site"), context.pathParam("type"), context.pathParam("id"));
    PostKey post = TakeDownRequest.post(key);
    if (post == null || takeDowns.of(post.toString()).isEmpty()) {
      throw Problem.of(
              404, "Not found", key + " is not taken down; GET /v1/take-downs tells what is.")
          .asException();
    }
    if (!takeDowns.lift(post)) {
      throw unconfirmed(context, "lifted");
    }
    context.status(204);
  }

  private void requireOperator(Context context) {
    if (!access.open() || access.token().isPresent()) {
      OperatorToken.require(access.token(), "COPYDESK_INGEST_OPERATOR_TOKEN", context);
    }
  }

  private static RuntimeException unconfirmed(Context context, String what) {
    context.header("Retry-After", "5");
    return Problem.of(
            503,
            "The log is out of reach",
            "It is not certain to be " + what + "; send it again, it does no harm to send twice.")
        .asException();
  }

  private static void answer(Context context, Object body) {
    context
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(Json.MAPPER.writeValueAsBytes(body));
  }

  private record All(List<Shown> takeDowns) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Shown(String key, Instant since, @Nullable String reason) {
    static Shown of(TakeDown takeDown) {
      return new Shown(takeDown.key().toString(), takeDown.since(), takeDown.reason());
    }
  }
}
