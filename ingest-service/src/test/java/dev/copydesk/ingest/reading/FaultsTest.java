package dev.copydesk.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class FaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "null; null",
        "true; true",
        "12; a number",
        "\"\"; an empty text",
        "\"words\"; a text of 5 characters",
        "\"😀\"; a text of 1 characters",
        "[]; an empty list",
        "[1]; a list",
        "{}; an empty object",
        "{\"a\":1}; an object"
      })
  void sayWhatAValueIsAndNotWhatItSays(String json, String kind) {
    assertThat(Faults.kind(read(json))).isEqualTo(kind);
  }

  @Test
  void sayOfAMissingFieldThatThereIsNothing() {
    assertThat(Faults.kind(MissingNode.getInstance())).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"in-progress\"; \"in-progress\"",
        "-4; \"-4\"",
        "\"2026-13-01T00:00:00\"; \"2026-13-01T00:00:00\"",
        "\"two words\"; a text of 9 characters",
        "[\"draft\"]; a list"
      })
  void repeatAPlainWordAndNoProse(String json, String word) {
    assertThat(Faults.word(read(json))).isEqualTo(word);
  }

  @Test
  void keepTheFirstOfSeveralAtOnePlace() {
    Faults faults = new Faults();
    faults.add("/link", "nothing", "first");
    faults.add("/link", "nothing", "second");

    assertThat(faults.refused(null).faults()).extracting(Fault::fix).containsExactly("first");
  }

  @Test
  void areAHundredAtMost() {
    Faults faults = new Faults();
    for (int i = 0; i < 1000; i++) {
      faults.add("/aliases/" + i, "a number", "send a text");
    }

    assertThat(faults.refused(null).faults()).hasSize(100);
  }

  @Test
  void areAddressedFromFurtherOutWithTheItemThatHasThem() {
    Refused refused = Faults.one("/link", "nothing", "send it");

    assertThat(refused.under("/body").under("/3").faults())
        .isEqualTo(List.of(new Fault("/3/body/link", "nothing", "send it")));
  }

  private static JsonNode read(String json) {
    return Json.MAPPER.readTree(json);
  }
}
