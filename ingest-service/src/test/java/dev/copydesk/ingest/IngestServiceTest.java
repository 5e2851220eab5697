package dev.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.ingest.source.SiteSettings;
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
    var environment =
        Map.of(
            "COPYDESK_INGEST_LOG_SECONDS", "0",
            "COPYDESK_INGEST_MAX_DEPTH", "5000",
            "COPYDESK_SITE_MAGAZINE_ADDRESS", "https://mind.example",
            "COPYDESK_SITE_MAGAZINE_RATE", "0");

    assertThatThrownBy(() -> Ranges.require(settings(environment), sites(environment)))
        .hasMessage(
            """
            COPYDESK_INGEST_LOG_SECONDS="0" is out of range; use 1 to 120
            COPYDESK_INGEST_MAX_DEPTH="5000" is out of range; use 10 to 190
            COPYDESK_SITE_MAGAZINE_RATE="0" is out of range; use 1 to 1000\
            """
                .replace("\n", System.lineSeparator()));
  }

  @Test
  void startsWithItsDefaults() {
    Ranges.require(settings(Map.of()), sites(Map.of()));
  }

  @Test
  void knowsManySitesEachByANameOfItsOwn() {
    var sites =
        sites(
                Map.of(
                    "COPYDESK_SITE_MAGAZINE_ADDRESS", "https://mind.example/blog",
                    "COPYDESK_SITE_MAGAZINE_TYPES", "post,review",
                    "COPYDESK_SITE_SHOP_ADDRESS", "http://shop.example:8090",
                    "COPYDESK_SITE_SHOP_READ", "false"))
            .sites();

    assertThat(sites).containsOnlyKeys("magazine", "shop");
    assertThat(sites.get("magazine").host()).isEqualTo("mind.example");
    assertThat(sites.get("magazine").api()).hasToString("https://mind.example/blog/wp-json/");
    assertThat(sites.get("magazine").types()).containsExactlyInAnyOrder("post", "review");
    assertThat(sites.get("shop").host()).isEqualTo("shop.example:8090");
    assertThat(sites.get("shop").read()).isFalse();
  }

  @Test
  void doesNotStartWithAnAddressThatIsNone() {
    assertThatThrownBy(() -> sites(Map.of("COPYDESK_SITE_MAGAZINE_ADDRESS", "mind.example")))
        .hasMessageContaining("COPYDESK_SITE_MAGAZINE_ADDRESS=\"mind.example\"")
        .hasMessageContaining("use one such as https://example.org");
  }

  @Test
  void doesNotStartWithASettingThatSitesDoNotHave() {
    assertThatThrownBy(
            () ->
                sites(
                    Map.of(
                        "COPYDESK_SITE_MAGAZINE_ADDRESS", "https://mind.example",
                        "COPYDESK_SITE_MAGAZINE_SPEED", "9")))
        .hasMessageContaining("COPYDESK_SITE_MAGAZINE_SPEED is no setting");
  }

  private static IngestSettings settings(Map<String, String> environment) {
    return new SettingsReader(environment, Map.of()).read(IngestSettings.class);
  }

  private static SiteSettings sites(Map<String, String> environment) {
    return new SettingsReader(environment, Map.of()).read(SiteSettings.class);
  }
}
