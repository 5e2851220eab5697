package dev.copydesk.contract.post;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the author marks like a term, and the glossary lacks.
 *
 * @param surface the words as they stand at the first place
 * @param count at how many places
 * @param reason what speaks for it
 * @param score how sure, above 0, at most 1
 */
public record Candidate(String surface, int count, Reason reason, double score) {
  /** What speaks for a candidate. */
  public enum Reason {
    /** The author emphasised it inside a sentence. */
    @JsonProperty("emphasised")
    EMPHASISED,
    /** Its abbreviation follows it in brackets. */
    @JsonProperty("abbreviated")
    ABBREVIATED,
    /** The sentence says that something is called so. */
    @JsonProperty("defined")
    DEFINED
  }
}
