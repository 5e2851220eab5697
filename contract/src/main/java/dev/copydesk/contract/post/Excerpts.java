package dev.copydesk.contract.post;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A post's excerpts, all from one source.
 *
 * @param source where the words come from
 * @param meta for search results: at most 156 code points
 * @param card for lists of posts: at most 55 words
 * @param social for shared links: at most 200 code points
 */
public record Excerpts(Source source, Excerpt meta, Excerpt card, Excerpt social) {
  /** Where an excerpt's words come from. */
  public enum Source {
    /** The editor wrote it. */
    @JsonProperty("manual")
    MANUAL,
    /** The part that the editor put above {@code <!--more-->}. */
    @JsonProperty("more")
    MORE,
    /** The beginning of the article. */
    @JsonProperty("generated")
    GENERATED,
    /** There are no sentences: captions or alternative texts, or nothing at all. */
    @JsonProperty("fallback")
    FALLBACK
  }

  /**
   * One excerpt.
   *
   * @param text plain text, whole sentences; empty where the post has no words
   * @param html the same words, escaped
   * @param truncated whether its last sentence had to be cut; then it ends on {@code …}
   */
  public record Excerpt(String text, String html, boolean truncated) {}
}
