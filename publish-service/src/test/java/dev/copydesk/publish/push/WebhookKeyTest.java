package dev.copydesk.publish.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookKeyTest {
  private static final String SECRET = base64(32);

  @Test
  void signsAsTheReferenceDoes() throws Exception {
    String body = "{\"type\":\"post.published\",\"title\":\"Angst & قلق\"}";

    String signature =
        WebhookKey.of("whsec_" + SECRET)
            .sign("msg_1", 1_790_000_000, body.getBytes(StandardCharsets.UTF_8));

    assertThat(signature).isEqualTo(new Webhook(SECRET).sign("msg_1", 1_790_000_000, body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret", "whsec_", "whsec_not base64!", "whsec_c2hvcnQ="})
  void refusesWhatIsNoKeyWithoutShowingIt(String text) {
    assertThatThrownBy(() -> WebhookKey.of(text))
        .hasMessageContaining("use whsec_ and the Base64 of 24 to 64 random bytes")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("c2hvcnQ"));
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThatThrownBy(() -> WebhookKey.of("whsec_" + base64(65)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotPrintItself() {
    assertThat(WebhookKey.of("whsec_" + SECRET)).hasToString("a key");
  }

  @Test
  void sendsToAddressesOfTheWeb() {
    assertThat(WebhookAddress.of(" http://localhost:8000/app ").uri()).hasHost("localhost");
    assertThatThrownBy(() -> WebhookAddress.of("localhost:8000"))
        .hasMessageContaining("use http or https");
  }

  private static String base64(int bytes) {
    return Base64.getEncoder().encodeToString(new byte[bytes]);
  }
}
