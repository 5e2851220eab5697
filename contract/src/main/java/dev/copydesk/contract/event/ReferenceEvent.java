package dev.copydesk.contract.event;

import java.util.function.Function;

/** What was said of something that posts refer to: a term, or a glossary term. */
public sealed interface ReferenceEvent permits TermEvent, GlossaryEvent {
  /** The one case that this event is. */
  <R> R foldReference(Function<TermEvent, R> term, Function<GlossaryEvent, R> glossary);
}
