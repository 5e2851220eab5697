package dev.copydesk.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Json;
import io.javalin.http.Context;
import java.util.List;

/**
 * What went wrong with a request, as RFC 9457 ({@code application/problem+json}) has it. The type
 * is {@code about:blank}: status and title say what kind of problem it is, faults say the rest.
 *
 * @param title the kind of problem, the same for every occurrence
 * @param status HTTP status
 * @param detail this occurrence, and how to mend it
 * @param faults every single fault; empty where the detail says it all
 */
public record Problem(
    String title,
    int status,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> faults) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    faults = List.copyOf(faults);
  }

  /** A problem whose detail says it all. */
  public static Problem of(int status, String title, String detail) {
    return new Problem(title, status, detail, List.of());
  }

  /** Answers the request with it. */
  public void answer(Context context) {
    context
        .status(status)
        .contentType(MEDIA_TYPE)
        .header("Cache-Control", "no-store")
        .result(Json.MAPPER.writeValueAsBytes(this));
  }

  /** Ends a handler with this answer, from anywhere below it. */
  public ProblemException asException() {
    return new ProblemException(this);
  }
}
