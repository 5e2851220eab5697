package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.GlossaryTermDefined;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * One site's glossary, ready for looking its terms up in posts. Mutable and confined to one thread;
 * putting or removing a term costs the same however many others there are.
 */
public final class GlossaryIndex {
  private final Map<GlossaryKey, GlossaryTermDefined> terms = new HashMap<>();
  private long version;

  /** Takes a term in, in the place of what had its key before. */
  public void put(GlossaryTermDefined term) {
    remove(term.key());
    terms.put(term.key(), term);
    version += hash(term);
  }

  /** Forgets a term; one that is not there is forgotten already. */
  public void remove(GlossaryKey key) {
    GlossaryTermDefined gone = terms.remove(key);
    if (gone != null) {
      version -= hash(gone);
    }
  }

  /** Sixteen hexadecimal digits that tell the set of terms, whatever way it came about. */
  public String version() {
    return HexFormat.of().toHexDigits(version);
  }

  private static long hash(GlossaryTermDefined term) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(Json.MAPPER.writeValueAsBytes(term));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
