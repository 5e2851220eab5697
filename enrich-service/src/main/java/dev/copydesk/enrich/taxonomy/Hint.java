package dev.copydesk.enrich.taxonomy;

import dev.copydesk.contract.post.PostTerm.Source;
import org.jspecify.annotations.Nullable;

/** What is said of a term, and by whom. */
record Hint(@Nullable String name, @Nullable String slug, @Nullable String url, Source source) {
  /** Nothing is said. */
  static final Hint NONE = new Hint(null, null, null, Source.NONE);
}
