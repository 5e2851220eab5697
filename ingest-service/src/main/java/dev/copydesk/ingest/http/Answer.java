package dev.copydesk.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Json;
import dev.copydesk.ingest.delivery.Delivery;
import dev.copydesk.ingest.intake.ItemReport;
import dev.copydesk.kit.http.Problem;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery is answered: a taken item by its report, a refused one by a problem, several by a
 * list of reports, which is a problem too where none was taken.
 *
 * @param title only in a problem
 * @param status only in a problem
 * @param detail only in a problem
 * @param outcomes how many items had which outcome
 * @param items what became of each, in the order in which they were sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(
    @Nullable String title,
    @Nullable Integer status,
    @Nullable String detail,
    Map<String, Long> outcomes,
    List<ItemReport> items) {
  private static final Map<Integer, String> TITLES =
      Map.of(
          400, "Not JSON",
          403, "Not yours to send",
          422, "Not acceptable as it is",
          503, "The log is out of reach");
  private static final Map<Integer, String> DETAILS =
      Map.of(
          400, "Nothing was accepted; the fault says where reading ended.",
          403, "Nothing was accepted; the credential does not speak for the site.",
          422, "Nothing was accepted; each fault says how to mend it.",
          503, "Nothing is certain to be accepted; send it again, it does no harm to send twice.");

  /** Answers the request that brought {@code delivery}. */
  static void to(Context context, Delivery delivery, List<ItemReport> reports) {
    if (delivery.batch()) {
      several(context, reports);
    } else {
      one(context, delivery.readable(), reports.get(0));
    }
  }

  private static void one(Context context, boolean readable, ItemReport report) {
    if (report.status() == 202) {
      json(context, 202, "application/json", report);
      return;
    }
    int status = readable ? report.status() : 400;
    retryLater(context, status);
    problem(status, report.faults()).answer(context);
  }

  private static void several(Context context, List<ItemReport> reports) {
    List<ItemReport> items =
        IntStream.range(0, reports.size()).mapToObj(i -> reports.get(i).at(i)).toList();
    Map<String, Long> outcomes =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    item -> item.outcome().word(), TreeMap::new, Collectors.counting()));
    long taken = items.stream().filter(item -> item.status() == 202).count();
    if (taken > 0 || items.isEmpty()) {
      var answer = new Answer(null, null, null, outcomes, items);
      json(context, taken == items.size() ? 202 : 207, "application/json", answer);
      return;
    }
    int status = statusOfNone(items);
    retryLater(context, status);
    Problem problem = problem(status, List.of());
    json(
        context,
        status,
        Problem.MEDIA_TYPE,
        new Answer(problem.title(), status, problem.detail(), outcomes, items));
  }

  private static int statusOfNone(List<ItemReport> items) {
    if (items.stream().anyMatch(item -> item.status() == 503)) {
      return 503;
    }
    return items.stream().allMatch(item -> item.status() == 403) ? 403 : 422;
  }

  private static Problem problem(int status, List<Fault> faults) {
    return new Problem(
        TITLES.getOrDefault(status, ""), status, DETAILS.getOrDefault(status, ""), faults);
  }

  private static void retryLater(Context context, int status) {
    if (status == 503) {
      context.header("Retry-After", "5");
    }
  }

  private static void json(Context context, int status, String type, Object body) {
    context
        .status(status)
        .contentType(type)
        .header("Cache-Control", "no-store")
        .result(Json.MAPPER.writeValueAsBytes(body));
  }
}
