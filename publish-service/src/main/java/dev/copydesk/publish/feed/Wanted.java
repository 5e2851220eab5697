package dev.copydesk.publish.feed;

import java.util.Optional;

/**
 * Which posts a page is asked for.
 *
 * @param filter what they are filed under
 * @param words that are in them, as a person would type them into a search box
 */
public record Wanted(Filter filter, Optional<String> words) {
  /** Every post. */
  public static final Wanted ALL = new Wanted(Filter.ALL, Optional.empty());

  /** The posts of {@code filter}, whatever words are in them. */
  public static Wanted of(Filter filter) {
    return new Wanted(filter, Optional.empty());
  }

  /** Whether it is every post. */
  public boolean isAll() {
    return equals(ALL);
  }
}
