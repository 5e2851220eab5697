package dev.copydesk.contract.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The language that the text is in, apart from the one that its address is in.
 *
 * @param code BCP 47 code of the text's language, {@code und} where nothing tells
 * @param source how it is known
 * @param locale language of the part of the site that the post stands in, from its link's prefix
 *     ({@code /fr/}); null where the link has none
 */
public record Language(String code, Source source, @Nullable String locale) {
  /** How a text's language is known. */
  public enum Source {
    /** The site says so in the post. */
    @JsonProperty("declared")
    DECLARED,
    /** The text itself tells. */
    @JsonProperty("detected")
    DETECTED,
    /** The text is too short to tell; it is the site's. */
    @JsonProperty("site")
    SITE
  }
}
