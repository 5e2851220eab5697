package dev.copydesk.contract.event;

import dev.copydesk.contract.TermKey;
import java.util.function.Function;

/** What the site said of one category, tag or other term. */
public sealed interface TermEvent extends ReferenceEvent permits TermDefined, TermDeleted {
  /** The term that it is about. */
  TermKey key();

  /** The one case that this event is. */
  <R> R fold(Function<TermDefined, R> defined, Function<TermDeleted, R> deleted);

  @Override
  default <R> R foldReference(Function<TermEvent, R> term, Function<GlossaryEvent, R> glossary) {
    return term.apply(this);
  }
}
