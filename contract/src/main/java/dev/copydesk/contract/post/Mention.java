package dev.copydesk.contract.post;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One place where a post mentions a glossary term. Offsets count UTF-16 units, the end is
 * exclusive.
 *
 * @param surface the words as they stand in the text
 * @param start offset in {@code content.html} as it came
 * @param end offset in {@code content.html} as it came
 * @param textStart offset in {@code content.text}
 * @param textEnd offset in {@code content.text}
 * @param zone what kind of text it stands in
 * @param tier how it was recognised
 */
public record Mention(
    String surface, int start, int end, int textStart, int textEnd, Zone zone, Tier tier) {

  /** What kind of text a mention stands in; the innermost counts. */
  public enum Zone {
    /** Running text. */
    @JsonProperty("body")
    BODY,
    /** A heading. */
    @JsonProperty("heading")
    HEADING,
    /** Bold or otherwise strong. */
    @JsonProperty("strong")
    STRONG,
    /** Italic or otherwise stressed. */
    @JsonProperty("em")
    EM,
    /** The text of a link. */
    @JsonProperty("link")
    LINK,
    /** A quotation. */
    @JsonProperty("quote")
    QUOTE,
    /** A picture's caption. */
    @JsonProperty("caption")
    CAPTION,
    /** An item of a list. */
    @JsonProperty("list")
    LIST,
    /** A cell of a table. */
    @JsonProperty("table")
    TABLE
  }

  /** How a mention was recognised, surest first. */
  public enum Tier {
    /** Letter for letter. */
    @JsonProperty("exact")
    EXACT,
    /** But for case, accents, quotes, dashes and spaces. */
    @JsonProperty("folded")
    FOLDED,
    /** In another number. */
    @JsonProperty("inflected")
    INFLECTED,
    /** By what the term stands for, such as an abbreviation that it gives in brackets. */
    @JsonProperty("variant")
    VARIANT,
    /** With a conjunction, a preposition, an article or a pronoun written onto it. */
    @JsonProperty("clitic")
    CLITIC
  }
}
