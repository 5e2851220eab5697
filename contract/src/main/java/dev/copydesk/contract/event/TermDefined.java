package dev.copydesk.contract.event;

import dev.copydesk.contract.TermKey;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A term as it now is: created, renamed, moved or only repeated.
 *
 * @param name as WordPress keeps it, an ampersand as its entity
 * @param slug as WordPress gave it; a slug outside ASCII comes percent-encoded
 * @param url the term's archive page; null where the site did not say
 * @param parent the id of the term above it, 0 for none
 */
public record TermDefined(
    String site,
    String taxonomy,
    long id,
    String name,
    String slug,
    @Nullable String url,
    long parent)
    implements TermEvent {
  @Override
  public TermKey key() {
    return new TermKey(site, taxonomy, id);
  }

  @Override
  public <R> R fold(Function<TermDefined, R> defined, Function<TermDeleted, R> deleted) {
    return defined.apply(this);
  }
}
