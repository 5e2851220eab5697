package dev.copydesk.contract.event;

import dev.copydesk.contract.GlossaryKey;
import java.util.function.Function;

/** What the glossary's editors said of one glossary term. */
public sealed interface GlossaryEvent extends ReferenceEvent
    permits GlossaryTermDefined, GlossaryTermDeleted {
  /** The glossary term that it is about. */
  GlossaryKey key();

  /** The one case that this event is. */
  <R> R fold(Function<GlossaryTermDefined, R> defined, Function<GlossaryTermDeleted, R> deleted);

  @Override
  default <R> R foldReference(Function<TermEvent, R> term, Function<GlossaryEvent, R> glossary) {
    return glossary.apply(this);
  }
}
