package dev.copydesk.enrich.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedGlossariesTest {
  private final SharedGlossaries shared =
      new SharedGlossaries(
          Stream.of("a.example=terms.example", " A.example = b.example", "b.example=terms.example")
              .map(SharedGlossary::of)
              .toList());

  @Test
  void areUsedBesideASitesOwn() {
    assertThat(shared.glossaries("a.example"))
        .containsExactly("a.example", "b.example", "terms.example");
    assertThat(shared.glossaries("b.example")).containsExactly("b.example", "terms.example");
  }

  @Test
  void areUsedByTheirOwnSiteAndThoseNamed() {
    assertThat(shared.readers("terms.example"))
        .containsExactly("a.example", "b.example", "terms.example");
    assertThat(shared.readers("b.example")).containsExactly("a.example", "b.example");
  }

  @Test
  void leaveAllOtherSitesAlone() {
    assertThat(shared.glossaries("c.example")).containsExactly("c.example");
    assertThat(shared.readers("c.example")).containsExactly("c.example");
    assertThat(shared.shares("c.example")).isFalse();
    assertThat(List.of("a.example", "terms.example")).allMatch(shared::shares);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.example", "=b.example", "a.example=", "https://a.example=b.example"})
  void sayHowToWriteThem(String text) {
    assertThatThrownBy(() -> SharedGlossary.of(text))
        .hasMessageContaining("write journal.example=magazine.example, several with commas");
  }
}
