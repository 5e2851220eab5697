package dev.copydesk.contract.event;

import dev.copydesk.contract.GlossaryKey;
import java.util.function.Function;

/** A glossary term is gone. */
public record GlossaryTermDeleted(String id, String site, String language)
    implements GlossaryEvent {
  @Override
  public GlossaryKey key() {
    return new GlossaryKey(site, language, id);
  }

  @Override
  public <R> R fold(
      Function<GlossaryTermDefined, R> defined, Function<GlossaryTermDeleted, R> deleted) {
    return deleted.apply(this);
  }
}
