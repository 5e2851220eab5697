package dev.copydesk.publish.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.post.Mention.Zone;
import dev.copydesk.publish.linking.LinkPolicy.Form;
import dev.copydesk.publish.linking.LinkPolicy.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a policy is asked for. */
class LinkOptionsTest {
  private final List<Fault> faults = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"", "first", "FIRST"})
  void withoutMoreItIsTheUsualOne(String linked) {
    assertThat(policy(Map.of("linked", linked))).isEqualTo(LinkPolicy.USUAL);
    assertThat(faults).isEmpty();
  }

  @Test
  void everythingCanBeAskedFor() {
    Map<String, String> values =
        Map.of(
            "linked", "section",
            "most", "5",
            "skip", "table, list,quote",
            "except", "fear, c++ ,",
            "as", "dfn");
    assertThat(policy(values))
        .isEqualTo(
            new LinkPolicy(
                Scope.SECTION,
                5,
                Set.of(Zone.TABLE, Zone.LIST, Zone.QUOTE),
                Set.of("fear", "c++"),
                Form.DFN));
    assertThat(faults).isEmpty();
  }

  @Test
  void anEmptyListSkipsNothing() {
    assertThat(policy(Map.of("skip", "")).skipped()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1000, 1000"})
  void theMostIsANumber(String text, int most) {
    assertThat(policy(Map.of("most", text)).most()).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          linked | last   | linked: last; use first, section, all
          most   | 1001   | most: 1001; use a number from 0 to 1000, or leave it out for 20
          most   | -1     | most: -1; use a number from 0 to 1000, or leave it out for 20
          most   | some   | most: some; use a number from 0 to 1000, or leave it out for 20
          skip   | lists  | skip: lists; use body, heading, strong, em, link, quote, caption, list, table
          as     | abbr   | as: abbr; use link, dfn
          """)
  void whatNamesNothingIsToldHowToMend(String option, String value, String told) {
    assertThat(policy(Map.of(option, value))).isNotNull();
    assertThat(faults).extracting(Fault::toString).containsExactly(told);
  }

  @Test
  void everyProblemIsToldAtOnceAndNoneAtLength() {
    policy(Map.of("linked", "x".repeat(5_000), "most", "?", "as", "?"));
    assertThat(faults).extracting(Fault::path).containsExactly("linked", "most", "as");
    assertThat(faults.get(0).found()).hasSize(41);
  }

  private LinkPolicy policy(Map<String, String> values) {
    return LinkOptions.policy(values::get, faults::add);
  }
}
