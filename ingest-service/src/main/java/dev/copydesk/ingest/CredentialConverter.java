package dev.copydesk.ingest;

import dev.copydesk.ingest.auth.Credential;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a credential, so that the settings can say what is wrong with it. */
public final class CredentialConverter implements Converter<Credential> {
  @Override
  public Credential convert(String text) {
    return Credential.of(text);
  }
}
