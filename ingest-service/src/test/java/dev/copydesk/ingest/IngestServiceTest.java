package dev.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.kit.settings.SettingsReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestServiceTest {
  private static final String SECRETS =
      "mind.example=token-of-mind-example-1234,mind.example=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void listensOnThisMachineAloneWithoutACredential() {
    assertThat(IngestService.listen(settings(Map.of())).host()).isEqualTo("127.0.0.1");
    assertThat(IngestService.listen(settings(Map.of("COPYDESK_INGEST_HOST", "10.0.0.1"))).host())
        .isEqualTo("127.0.0.1");
  }

  @Test
  void listensEverywhereWithACredential() {
    assertThat(IngestService.listen(settings(Map.of("COPYDESK_INGEST_SECRETS", SECRETS))).host())
        .isEqualTo("0.0.0.0");
  }

  @Test
  void readsSeveralCredentialsFromOneVariable() {
    assertThat(settings(Map.of("COPYDESK_INGEST_SECRETS", SECRETS)).secrets().orElseThrow())
        .extracting(Object::toString)
        .containsExactly("mind.example=a token", "mind.example=a key");
  }

  @Test
  void doesNotStartWithASecretThatCanBeGuessedAndDoesNotTellIt() {
    assertThatThrownBy(() -> settings(Map.of("COPYDESK_INGEST_SECRETS", "mind.example=12345")))
        .hasMessageContaining("COPYDESK_INGEST_SECRETS")
        .hasMessageContaining("use at least 24 bytes")
        .hasMessageNotContaining("12345");
  }

  @Test
  void doesNotStartWithNumbersOutOfTheirRangesAndListsThemAll() {
    IngestSettings settings =
        settings(Map.of("COPYDESK_INGEST_LOG_SECONDS", "0", "COPYDESK_INGEST_MAX_DEPTH", "5000"));

    assertThatThrownBy(() -> Ranges.require(settings))
        .hasMessage(
            """
            COPYDESK_INGEST_LOG_SECONDS="0" is out of range; use 1 to 120
            COPYDESK_INGEST_MAX_DEPTH="5000" is out of range; use 10 to 190"""
                .replace("\n", System.lineSeparator()));
  }

  @Test
  void startsWithItsDefaults() {
    Ranges.require(settings(Map.of()));
  }

  private static IngestSettings settings(Map<String, String> environment) {
    return new SettingsReader(environment, Map.of()).read(IngestSettings.class);
  }
}
