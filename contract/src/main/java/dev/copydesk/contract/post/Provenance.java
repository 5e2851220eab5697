package dev.copydesk.contract.post;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where an enriched post comes from. Two posts that differ in this alone read the same.
 *
 * @param reference id of the publish event that last brought the post
 * @param cause what led to this version
 * @param stages when each stage had it, as far as the log tells: {@code received}
 * @param glossaryVersion changes whenever the site's glossary does
 * @param enricherVersion changes whenever the enrichers' rules do
 */
public record Provenance(
    String reference,
    Cause cause,
    Map<String, Instant> stages,
    String glossaryVersion,
    String enricherVersion) {
  public Provenance {
    stages = Collections.unmodifiableMap(new TreeMap<>(stages));
  }
}
