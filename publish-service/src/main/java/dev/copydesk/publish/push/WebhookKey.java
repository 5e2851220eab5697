package dev.copydesk.publish.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** A key of Standard Webhooks, which does not print itself. */
public final class WebhookKey {
  private static final String PREFIX = "whsec_";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private final byte[] key;

  private WebhookKey(byte[] key) {
    this.key = key;
  }

  /**
   * Reads {@code whsec_BASE64}.
   *
   * @throws IllegalArgumentException when it is none; the message does not tell it
   */
  public static WebhookKey of(String text) {
    String plain = text.strip();
    byte[] key = plain.startsWith(PREFIX) ? decoded(plain) : new byte[0];
    if (key.length < SHORTEST || key.length > LONGEST) {
      throw new IllegalArgumentException(
          "is no key of Standard Webhooks; use whsec_ and the Base64 of 24 to 64 random bytes");
    }
    return new WebhookKey(key);
  }

  /** The header {@code webhook-signature} of a message. */
  String sign(String id, long timestamp, byte[] body) {
    byte[] signature = Signatures.hmac(key, (id + '.' + timestamp + '.').getBytes(UTF_8), body);
    return "v1," + Base64.getEncoder().encodeToString(signature);
  }

  @Override
  public String toString() {
    return "a key";
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
