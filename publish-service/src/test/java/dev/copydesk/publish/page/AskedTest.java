package dev.copydesk.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AskedTest {
  private static final Asked ASKED =
      Asked.of("https://f.example/feed.json?category=fear+%26+hope&limit=5&site=a.example");

  @Test
  void isWhatStandsInTheAddressButHowMuchOfIt() {
    assertThat(ASKED.filters())
        .containsExactly(Map.entry("category", "fear & hope"), Map.entry("site", "a.example"));
  }

  @Test
  void isNothingWhereTheAddressAsksForNothing() {
    assertThat(Asked.of("https://f.example/feed.json").filters()).isEmpty();
    assertThat(Asked.of("https://f.example/feed.json").query()).isEmpty();
  }

  @Test
  void isWrittenAsItIsRead() {
    assertThat(ASKED.query()).isEqualTo("?category=fear+%26+hope&site=a.example");
  }

  @Test
  void takesOneMore() {
    assertThat(ASKED.and("language", "fr"))
        .isEqualTo("?category=fear+%26+hope&site=a.example&language=fr");
  }

  @Test
  void takesAnotherInPlaceOfOneOfTheSameName() {
    assertThat(ASKED.and("category", "joy")).isEqualTo("?category=joy&site=a.example");
  }

  @Test
  void letsGoOfOne() {
    assertThat(ASKED.without("category")).isEqualTo("?site=a.example");
  }

  @Test
  void letsGoOfTheLastOne() {
    assertThat(Asked.of("https://f.example/feed.json?site=a").without("site")).isEqualTo("./");
  }

  @Test
  void anUnaskedFilterHasNoValue() {
    assertThat(ASKED.value("language")).isEmpty();
    assertThat(ASKED.value("site")).isEqualTo("a.example");
  }
}
