package dev.copydesk.publish.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
  @Test
  void readsValuesByName() {
    assertThat(Form.parse("hub.mode=subscribe&own=kept"))
        .containsEntry("hub.mode", List.of("subscribe"))
        .containsEntry("own", List.of("kept"));
  }

  @Test
  void decodesNamesAndValues() {
    assertThat(Form.parse("caf%C3%A9=1+%2B+1%3D2"))
        .containsExactlyEntriesOf(Map.of("café", List.of("1 + 1=2")));
  }

  @Test
  void keepsEveryValueOfAName() {
    assertThat(Form.parse("tag=a&tag=b")).containsEntry("tag", List.of("a", "b"));
    assertThat(Form.first("tag=a&tag=b")).containsEntry("tag", "a");
  }

  @Test
  void knowsNamesWithoutAValue() {
    assertThat(Form.parse("linked&q=")).containsKeys("linked", "q");
  }

  @Test
  void readsNothingInNothing() {
    assertThat(Form.parse("")).isEmpty();
    assertThat(Form.parse("&&=1")).isEmpty();
  }

  @Test
  void doesNotGuess() {
    assertThatThrownBy(() -> Form.parse("q=100%")).isInstanceOf(IllegalArgumentException.class);
  }
}
