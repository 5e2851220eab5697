package dev.copydesk.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OperatorTokenTest {
  @Test
  void doesNotPrintItself() {
    assertThat(OperatorToken.of("a token that is long enough")).hasToString("a token");
  }

  @Test
  void refusesATokenThatCanBeGuessed() {
    assertThatThrownBy(() -> OperatorToken.of("hunter2"))
        .hasMessageContaining("24 characters")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
  }

  @Test
  void knowsItsTokenInAHeader() {
    OperatorToken token = OperatorToken.of("a token that is long enough");

    assertThat(token.isIn("Bearer a token that is long enough")).isTrue();
    assertThat(token.isIn("bearer  a token that is long enough ")).isTrue();
    assertThat(token.isIn("Bearer a token that is long enougH")).isFalse();
    assertThat(token.isIn("Basic a token that is long enough")).isFalse();
    assertThat(token.isIn("")).isFalse();
    assertThat(token.isIn(null)).isFalse();
  }
}
