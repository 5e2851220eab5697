package dev.copydesk.contract.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category or tag of a post.
 *
 * @param id WordPress term id
 * @param name plain text, entities decoded; null while nothing tells it
 * @param slug null while nothing tells it
 * @param url the term's archive page; null while nothing tells it
 * @param path its ancestors from the topmost down to the term itself
 * @param resolution whether the term's own event has been seen
 * @param source what told name and slug
 */
public record PostTerm(
    long id,
    @Nullable String name,
    @Nullable String slug,
    @Nullable String url,
    List<Step> path,
    Resolution resolution,
    Source source) {

  /** One term on the way down; name and slug are null while nothing tells them. */
  public record Step(long id, @Nullable String name, @Nullable String slug) {}

  /** Whether a term is known. */
  public enum Resolution {
    /** The term and all above it are as the site last said. */
    @JsonProperty("resolved")
    RESOLVED,
    /** The term, or one above it, has not been seen; it heals by itself when it is. */
    @JsonProperty("pending")
    PENDING
  }

  /** What told a term's name and slug. */
  public enum Source {
    /** The term's own event. */
    @JsonProperty("term")
    TERM,
    /** {@code _embedded["wp:term"]} of the post. */
    @JsonProperty("embedded")
    EMBEDDED,
    /** {@code class_list} of the post, which has slugs and no ids. */
    @JsonProperty("class_list")
    CLASS_LIST,
    /** Nothing yet. */
    @JsonProperty("none")
    NONE
  }

  public PostTerm {
    path = List.copyOf(path);
  }
}
