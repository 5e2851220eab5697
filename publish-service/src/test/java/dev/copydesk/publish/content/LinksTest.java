package dev.copydesk.publish.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
  @ParameterizedTest
  @CsvSource({
    "https://mind.example/a?b=c#d, https://mind.example/a?b=c#d",
    "HTTPS://mind.example, https://mind.example/",
    "http://mind.example:8080/a b, http://mind.example:8080/a%20b",
    "https://mind.example/caf\u00e9, https://mind.example/caf%C3%A9",
    "https://b\u00fccher.example/, https://xn--bcher-kva.example/",
    "https://mind.example/100%, https://mind.example/100%25",
    "https://mind.example/[x]|y, https://mind.example/%5Bx%5D%7Cy",
    "https://mind.example/a#b#c, https://mind.example/a#b%23c",
    "https://mind.example?q=1, https://mind.example/?q=1"
  })
  void writesAWebAddressInTheLettersOfAUri(String given, String written) {
    assertThat(Links.web(given)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "/relative",
        "//mind.example/",
        "https://",
        "ftp://mind.example/",
        "https:///path",
        "https://a b.example/",
        "https://[/"
      })
  void takesNothingElseForOne(String given) {
    assertThat(Links.web(given)).isNull();
  }

  @Test
  void noAddressIsNone() {
    assertThat(Links.web(null)).isNull();
  }
}
