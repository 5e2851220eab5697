package dev.copydesk.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What went wrong with a request, in the shape of RFC 9457. */
class ProblemTest {
  @Test
  void isAnObjectWithTheMembersOfTheRfc() {
    Problem problem = Problem.of(404, "Not found", "There is no post 7.");

    assertThat(Json.MAPPER.writeValueAsString(problem))
        .isEqualTo("{\"title\":\"Not found\",\"status\":404,\"detail\":\"There is no post 7.\"}");
  }

  @Test
  void listsEveryFaultWithItsPlace() {
    Problem problem =
        new Problem(
            "Refused", 422, "Mend it.", List.of(new Fault("/id", "nothing", "send a number")));

    assertThat(Json.MAPPER.writeValueAsString(problem))
        .endsWith(
            "\"faults\":[{\"path\":\"/id\",\"found\":\"nothing\",\"fix\":\"send a number\"}]}");
  }

  @Test
  void keepsItsFaultsToItself() {
    List<Fault> faults = new ArrayList<>();
    Problem problem = new Problem("Refused", 422, "Mend it.", faults);

    faults.add(new Fault("/id", "nothing", "send a number"));

    assertThat(problem.faults()).isEmpty();
  }

  @Test
  void endsAHandlerFromAnywhereBelowIt() {
    Problem problem = Problem.of(409, "Conflict", "Somebody was quicker.");

    assertThatThrownBy(
            () -> {
              throw problem.asException();
            })
        .isInstanceOf(ProblemException.class)
        .hasMessage("Somebody was quicker.")
        .extracting(e -> ((ProblemException) e).problem())
        .isSameAs(problem);
  }

  @Test
  void isCheapToEndAHandlerWith() {
    assertThat(Problem.of(409, "Conflict", "x").asException().getStackTrace()).isEmpty();
  }
}
