package dev.copydesk.enrich.glossary;

import java.util.Locale;

/**
 * That a site uses another site's glossary beside its own.
 *
 * @param site host of the site, lower case
 * @param glossary host of the site whose glossary it is, lower case
 */
public record SharedGlossary(String site, String glossary) {
  public SharedGlossary {
    site = site.strip().toLowerCase(Locale.ROOT);
    glossary = glossary.strip().toLowerCase(Locale.ROOT);
    if (site.isEmpty() || glossary.isEmpty() || (site + glossary).matches(".*[/\\s].*")) {
      throw new IllegalArgumentException(
          "is not a site and whose glossary it uses; write journal.example=magazine.example,"
              + " several with commas");
    }
  }

  /**
   * Reads {@code SITE=OTHER}.
   *
   * @throws IllegalArgumentException when it is none; the message says how to mend it
   */
  public static SharedGlossary of(String text) {
    int equals = text.indexOf('=');
    return new SharedGlossary(text.substring(0, Math.max(0, equals)), text.substring(equals + 1));
  }
}
