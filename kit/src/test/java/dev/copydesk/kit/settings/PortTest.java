package dev.copydesk.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "8081, 8081", "' 65535 ', 65535"})
  void readsANumberAsAPersonWritesIt(String text, int number) {
    assertThat(Port.of(text).number()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eighty", "-1", "65536", "80.5", "99999999999"})
  void tellsWhatAPortIs(String text) {
    assertThatThrownBy(() -> Port.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("is not a port; use 0 (any free port) to 65535");
  }
}
