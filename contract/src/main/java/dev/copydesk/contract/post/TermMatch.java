package dev.copydesk.contract.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A glossary term that a post mentions.
 *
 * @param id the glossary's own name for the term
 * @param term its canonical form
 * @param url the term's page; null where it has none
 * @param definition plain text; null where it has none
 * @param language the glossary term's language, BCP 47, {@code und} for any
 * @param count how many mentions there are
 * @param score how much the post is about it, above 0, at most 1
 * @param glossary host of the site whose glossary has it; null, and left out in JSON, where it is
 *     the post's own
 * @param mentions every mention, in the order of the text
 */
public record TermMatch(
    String id,
    String term,
    @Nullable String url,
    @Nullable String definition,
    String language,
    int count,
    double score,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String glossary,
    List<Mention> mentions) {
  public TermMatch {
    mentions = List.copyOf(mentions);
  }
}
