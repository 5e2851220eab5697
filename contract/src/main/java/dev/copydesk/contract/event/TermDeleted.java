package dev.copydesk.contract.event;

import dev.copydesk.contract.TermKey;
import java.util.function.Function;

/** A term is gone from its site. */
public record TermDeleted(String site, String taxonomy, long id) implements TermEvent {
  /** The notice that {@code key} is gone. */
  public static TermDeleted of(TermKey key) {
    return new TermDeleted(key.site(), key.taxonomy(), key.id());
  }

  @Override
  public TermKey key() {
    return new TermKey(site, taxonomy, id);
  }

  @Override
  public <R> R fold(Function<TermDefined, R> defined, Function<TermDeleted, R> deleted) {
    return deleted.apply(this);
  }
}
