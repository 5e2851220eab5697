package dev.copydesk.enrich;

import dev.copydesk.enrich.glossary.SharedGlossary;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads which glossary a site uses, so that the settings can say what is wrong with it. */
public final class SharedGlossaryConverter implements Converter<SharedGlossary> {
  @Override
  public SharedGlossary convert(String text) {
    return SharedGlossary.of(text);
  }
}
