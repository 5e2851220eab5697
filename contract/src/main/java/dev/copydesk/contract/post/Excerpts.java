package dev.copydesk.contract.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A post's excerpts, all from one source.
 *
 * @param source where the words come from
 * @param language whose rules told where sentences end, BCP 47
 * @param reason why there is no excerpt; null where there is one
 * @param meta for search results: at most 156 code points, 80 of Chinese, Japanese, Korean or Thai
 * @param card for lists of posts: at most 55 words
 * @param social for shared links: at most 200 code points
 */
public record Excerpts(
    Source source,
    String language,
    @Nullable String reason,
    Excerpt meta,
    Excerpt card,
    Excerpt social) {
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
   * @param html the same words, escaped, with no elements but {@code a[href] abbr code em strong
   *     sub sup}, links absolute
   * @param truncated whether its last sentence had to be cut; then it ends on {@code …}
   * @param sentences how many there are, a cut one among them
   * @param words of {@code text}; where a script has no spaces, two characters are one
   * @param codePoints of {@code text}
   * @param start where the words begin in {@code content.html}, in UTF-16 units; null where they
   *     stand elsewhere, as an editor's own excerpt does
   * @param end where they end, exclusive; null like {@code start}
   */
  public record Excerpt(
      String text,
      String html,
      boolean truncated,
      int sentences,
      int words,
      int codePoints,
      @Nullable Integer start,
      @Nullable Integer end) {}
}
