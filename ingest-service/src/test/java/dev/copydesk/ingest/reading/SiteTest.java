package dev.copydesk.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
  @ParameterizedTest
  @CsvSource({
    "https://Example.ORG/a/b?c#d, example.org",
    "http://example.org:80/, example.org",
    "https://example.org:443, example.org",
    "https://example.org:80/, example.org:80",
    "http://127.0.0.1:8088/?p=1, 127.0.0.1:8088",
    "https://user:word@example.org/, example.org",
    "//example.org/x, example.org",
    "http://[::1]:8080/, [::1]:8080",
    "https://ünïcode.example/, ünïcode.example",
    "example.org, example.org",
    "example.org:8081, example.org:8081"
  })
  void isTheHostWithAnUnusualPort(String address, String site) {
    assertThat(Site.of(address)).isEqualTo(site);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/path", "?p=1", "a b", "https://", "ftp://example.org/", "a@"})
  void isNotMadeOfWhatNamesNoHost(String text) {
    assertThat(Site.of(text)).isNull();
  }

  @Test
  void isReadInNoTimeFromALongText() {
    assertThat(Site.of("https://" + "a".repeat(1_000_000) + " ")).hasSize(1_000_000);
  }
}
