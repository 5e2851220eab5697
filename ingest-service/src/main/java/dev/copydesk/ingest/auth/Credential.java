package dev.copydesk.ingest.auth;

import dev.copydesk.ingest.reading.Site;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a sender shows to speak for a site: a bearer token, or the key that it signs with.
 *
 * <p>Does not print the secret.
 */
public final class Credential {
  private static final String KEY_PREFIX = "whsec_";
  private static final int SHORTEST = 24;

  private final String site;
  private final boolean key;
  private final byte[] secret;

  private Credential(String site, boolean key, byte[] secret) {
    this.site = site;
    this.key = key;
    this.secret = secret;
  }

  /**
   * Reads {@code SITE=whsec_BASE64}, a key of the Standard Webhooks, or {@code SITE=TOKEN}.
   *
   * @throws IllegalArgumentException when it is neither; the message does not tell the secret
   */
  public static Credential of(String text) {
    int equals = text.indexOf('=');
    String site = equals < 0 ? null : Site.of(text.substring(0, equals));
    if (site == null) {
      throw new IllegalArgumentException(
          "holds an entry that does not begin with a site; write example.org=whsec_… or"
              + " example.org=TOKEN, several with commas");
    }
    String shown = text.substring(equals + 1).strip();
    boolean key = shown.startsWith(KEY_PREFIX);
    byte[] secret = key ? decoded(site, shown) : shown.getBytes(StandardCharsets.UTF_8);
    if (secret.length < SHORTEST) {
      throw new IllegalArgumentException(
          "holds a secret for " + site + " that can be guessed; use at least 24 bytes");
    }
    return new Credential(site, key, secret);
  }

  /** The one site that it speaks for. */
  public String site() {
    return site;
  }

  /** Whether messages are signed with it; else it is shown as a bearer token. */
  boolean isKey() {
    return key;
  }

  byte[] secret() {
    return secret;
  }

  @Override
  public String toString() {
    return site + '=' + (key ? "a key" : "a token");
  }

  private static byte[] decoded(String site, String key) {
    try {
      return Base64.getDecoder().decode(key.substring(KEY_PREFIX.length()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "holds a key for " + site + " that is not base64 after whsec_", e);
    }
  }
}
