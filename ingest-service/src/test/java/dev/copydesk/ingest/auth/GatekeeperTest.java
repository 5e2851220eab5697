package dev.copydesk.ingest.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.copydesk.contract.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatekeeperTest {
  /** The example that the Standard Webhooks' own libraries are tested with. */
  private static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final long TIMESTAMP = 1614265330;
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private static final String OTHER_KEY = "whsec_c2VjcmV0LW9mLXRoZS1vdGhlci1zaXRlLTEyMw==";
  private static final String TOKEN = "a-token-of-more-than-24-bytes";

  private final Map<String, String> headers = new HashMap<>();

  @Test
  void acceptsThePublishedExample() {
    sign(ID, TIMESTAMP, SIGNATURE);

    Caller caller = judge(0, "a.example=" + KEY).caller();

    assertThat(caller.speaksFor("a.example")).isTrue();
    assertThat(caller.messageId()).isEqualTo(ID);
  }

  @Test
  void acceptsWhatTheReferenceLibrarySigns() throws Exception {
    String body = "{\"title\": \"Ünïcode 😀\"}";
    sign("m1", TIMESTAMP, new Webhook(OTHER_KEY).sign("m1", TIMESTAMP, body));

    assertThat(judgeBody(0, body, "a.example=" + OTHER_KEY).caller()).isNotNull();
  }

  @Test
  void acceptsEitherKeyWhileOneIsChanged() {
    sign(ID, TIMESTAMP, SIGNATURE);

    assertThat(judge(0, "a.example=" + OTHER_KEY, "a.example=" + KEY).caller()).isNotNull();
  }

  @Test
  void acceptsOneGoodSignatureAmongSeveral() {
    sign(ID, TIMESTAMP, "v1a,AAAA v1,AAAA " + SIGNATURE);

    assertThat(judge(0, "a.example=" + KEY).caller()).isNotNull();
  }

  @Test
  void acceptsASignatureAsOldAsTheWindow() {
    sign(ID, TIMESTAMP, SIGNATURE);

    assertThat(judge(300, "a.example=" + KEY).caller()).isNotNull();
    assertThat(judge(-300, "a.example=" + KEY).caller()).isNotNull();
  }

  @Test
  void refusesASignatureOutsideTheWindow() {
    sign(ID, TIMESTAMP, SIGNATURE);

    assertThat(fault(301, "a.example=" + KEY).path()).isEqualTo("webhook-timestamp");
    assertThat(fault(-301, "a.example=" + KEY).path()).isEqualTo("webhook-timestamp");
  }

  @Test
  void refusesATimestampThatIsNone() {
    sign(ID, TIMESTAMP, SIGNATURE);
    headers.put("webhook-timestamp", "9223372036854775807");

    assertThat(fault(0, "a.example=" + KEY).path()).isEqualTo("webhook-timestamp");
  }

  @Test
  void refusesAChangedBody() {
    sign(ID, TIMESTAMP, SIGNATURE);

    assertThat(judgeBody(0, BODY + " ", "a.example=" + KEY).fault().path())
        .isEqualTo("webhook-signature");
  }

  @Test
  void refusesAChangedId() {
    sign(ID + "2", TIMESTAMP, SIGNATURE);

    assertThat(fault(0, "a.example=" + KEY).path()).isEqualTo("webhook-signature");
  }

  @Test
  void refusesTheKeyItselfAsAToken() {
    headers.put("authorization", "Bearer " + KEY);

    assertThat(fault(0, "a.example=" + KEY).path()).isEqualTo("authorization");
  }

  @Test
  void namesTheHeaderThatIsMissing() {
    sign(ID, TIMESTAMP, SIGNATURE);
    headers.remove("webhook-id");

    assertThat(fault(0, "a.example=" + KEY)).extracting(Fault::path).isEqualTo("webhook-id");
  }

  @Test
  void tellsHowToSendACredentialWhereThereIsNone() {
    assertThat(fault(0, "a.example=" + TOKEN).fix()).contains("Bearer TOKEN", "webhook-signature");
  }

  @Test
  void letsAKeySpeakForItsOwnSitesAlone() {
    sign(ID, TIMESTAMP, SIGNATURE);

    Caller caller =
        judge(0, "a.example=" + KEY, "b.example=" + KEY, "c.example=" + OTHER_KEY).caller();

    assertThat(caller.sites()).containsExactlyInAnyOrder("a.example", "b.example");
    assertThat(caller.speaksFor("c.example")).isFalse();
    assertThat(caller.onlySite()).isEmpty();
  }

  @Test
  void acceptsABearerTokenWhateverTheCaseOfItsScheme() {
    headers.put("authorization", "bEARER " + TOKEN);

    Caller caller = judge(0, "a.example=" + TOKEN).caller();

    assertThat(caller.onlySite()).contains("a.example");
    assertThat(caller.messageId()).isNull();
  }

  @Test
  void refusesATokenThatOnlyEndsLikeOne() {
    headers.put("authorization", "Bearer " + TOKEN.substring(1));

    assertThat(fault(0, "a.example=" + TOKEN).found()).isEqualTo("a token that is not known here");
  }

  @Test
  void refusesAnotherScheme() {
    headers.put("authorization", "Basic YTpi");

    assertThat(fault(0, "a.example=" + TOKEN).found()).isEqualTo("a scheme other than Bearer");
  }

  @Test
  void letsAnyoneSpeakWhereThereIsNoCredential() {
    assertThat(judge(0).caller().speaksFor("any.example")).isTrue();
  }

  private void sign(String id, long timestamp, String signature) {
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", String.valueOf(timestamp));
    headers.put("webhook-signature", signature);
  }

  private Fault fault(int secondsLater, String... credentials) {
    return judgeBody(secondsLater, BODY, credentials).fault();
  }

  private Gatekeeper.Verdict judge(int secondsLater, String... credentials) {
    return judgeBody(secondsLater, BODY, credentials);
  }

  private Gatekeeper.Verdict judgeBody(int secondsLater, String body, String... credentials) {
    Instant now = Instant.ofEpochSecond(TIMESTAMP + secondsLater);
    List<Credential> known = Arrays.stream(credentials).map(Credential::of).toList();
    return new Gatekeeper(known, Duration.ofMinutes(5), Clock.fixed(now, ZoneOffset.UTC))
        .judge(headers::get, body.getBytes(StandardCharsets.UTF_8));
  }
}
