package dev.copydesk.publish.push;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to a receiver that it is this service that speaks. */
final class Signatures {
  private static final String SHA256 = "HmacSHA256";

  private Signatures() {}

  /** The HMAC-SHA256 of the parts, one after the other. */
  static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(SHA256);
      mac.init(new SecretKeySpec(key, SHA256));
      for (byte[] each : parts) {
        mac.update(each);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has " + SHA256, e);
    }
  }
}
