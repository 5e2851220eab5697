package dev.copydesk.ingest.source;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads the address of a site, so that the settings can say what is wrong with it. */
public final class SiteAddressConverter implements Converter<URI> {
  @Override
  public URI convert(String text) {
    URI address = URI.create(text.strip());
    if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
      throw new IllegalArgumentException(
          "is no address of a site; use one such as https://example.org");
    }
    return address;
  }
}
