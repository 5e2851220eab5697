package dev.copydesk.contract.post;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What led to a post being written again.
 *
 * @param kind what changed
 * @param key the key of what changed
 * @param reference id of the event that changed it
 */
public record Cause(Kind kind, String key, String reference) {
  /** What can lead to a post being written again. */
  public enum Kind {
    /** The post itself. */
    @JsonProperty("post")
    POST,
    /** The post itself, in an archive that was read: it need not be news. */
    @JsonProperty("backfill")
    BACKFILL,
    /** A category, a tag or one above it. */
    @JsonProperty("term")
    TERM,
    /** A glossary term. */
    @JsonProperty("glossary")
    GLOSSARY,
    /** The enrichers: {@code key} is their version. */
    @JsonProperty("enricher")
    ENRICHER
  }
}
