package dev.copydesk.ingest.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialTest {
  @Test
  void readsASiteAsAPersonWritesIt() {
    assertThat(Credential.of(" Example.ORG = a-token-of-more-than-24-bytes").site())
        .isEqualTo("example.org");
  }

  @Test
  void doesNotPrintItsSecret() {
    assertThat(Credential.of("a.example=a-token-of-more-than-24-bytes"))
        .hasToString("a.example=a token");
    assertThat(Credential.of("a.example=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        .hasToString("a.example=a key");
  }

  @ParameterizedTest
  @CsvSource({
    "a-token-without-a-site-of-30-bytes, does not begin with a site",
    "=a-token-of-more-than-24-bytes, does not begin with a site",
    "a.example=short, can be guessed",
    "a.example=whsec_c2hvcnQ=, can be guessed",
    "a.example=whsec_not*base64, is not base64"
  })
  void saysWhatIsWrongWithoutTheSecret(String text, String problem) {
    assertThatThrownBy(() -> Credential.of(text))
        .hasMessageContaining(problem)
        .hasMessageNotContaining(text.substring(text.indexOf('=') + 1));
  }
}
