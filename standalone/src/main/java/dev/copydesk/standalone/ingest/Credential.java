package dev.copydesk.standalone.ingest;

import dev.copydesk.standalone.console.WrongUsage;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shows who sends: a signature of Standard Webhooks, a bearer token, or nothing. */
@FunctionalInterface
interface Credential {
  /** Puts it on a request with {@code body}. */
  void sign(HttpRequest.Builder request, byte[] body);

  /**
   * The credential that the environment holds: {@code COPYDESK_SECRET}, or else {@code
   * COPYDESK_TOKEN}.
   */
  static Credential from(Map<String, String> environment) {
    String secret = environment.get("COPYDESK_SECRET");
    String token = environment.get("COPYDESK_TOKEN");
    if (secret != null) {
      byte[] key = key(secret);
      return (request, body) -> signature(request, body, key);
    }
    return (request, body) -> {
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
    };
  }

  private static byte[] key(String secret) {
    try {
      return Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
    } catch (IllegalArgumentException e) {
      throw new WrongUsage("COPYDESK_SECRET is no key; it is whsec_ and then base64");
    }
  }

  private static void signature(HttpRequest.Builder request, byte[] body, byte[] key) {
    String id = "msg_" + UUID.randomUUID();
    String time = String.valueOf(Instant.now().getEpochSecond());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + '.' + time + '.').getBytes(StandardCharsets.UTF_8));
      String signature = Base64.getEncoder().encodeToString(mac.doFinal(body));
      request.header("webhook-id", id);
      request.header("webhook-timestamp", time);
      request.header("webhook-signature", "v1," + signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
