package dev.copydesk.ingest.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signature as Standard Webhooks has it: {@code v1,BASE64} of the HMAC-SHA256 over {@code
 * ID.TIMESTAMP.BODY}, several set apart by spaces while a key is changed.
 *
 * <p>Its reference library is not used, for it fixes the clock and the window of replay, and signs
 * texts, not bytes; the tests sign with it.
 */
record Signature(String id, String timestamp, String signatures) {
  /** The headers that it comes in. */
  static final List<String> HEADERS =
      List.of("webhook-id", "webhook-timestamp", "webhook-signature");

  private static final String VERSION = "v1,";

  boolean isWithin(Duration window, Instant now) {
    try {
      Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(sent, now).abs().compareTo(window) <= 0;
    } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
      return false;
    }
  }

  boolean isOf(byte[] body, byte[] key) {
    byte[] expected = Base64.getEncoder().encode(mac(body, key));
    return Arrays.stream(signatures.split(" ", -1))
        .filter(each -> each.startsWith(VERSION))
        .map(each -> each.substring(VERSION.length()).getBytes(StandardCharsets.UTF_8))
        .anyMatch(each -> MessageDigest.isEqual(expected, each));
  }

  private byte[] mac(byte[] body, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
