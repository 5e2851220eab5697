package dev.copydesk.ingest.source;

import dev.copydesk.contract.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells whether something still reads as it did, without keeping it. */
final class Fingerprint {
  /**
   * What differs though nothing has changed: counts, links, what plugins compute anew each time.
   */
  private static final List<String> RESTLESS =
      List.of("_links", "count", "yoast_head", "yoast_head_json");

  private static final int LENGTH = 16;

  private Fingerprint() {}

  /** The fingerprint of an item of the REST API, {@value #LENGTH} bytes in hexadecimal. */
  static String of(JsonNode item) {
    JsonNode calm = item instanceof ObjectNode object ? object.without(RESTLESS) : item;
    byte[] digest = sha256().digest(Json.MAPPER.writeValueAsBytes(calm));
    return HexFormat.of().formatHex(digest, 0, LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
